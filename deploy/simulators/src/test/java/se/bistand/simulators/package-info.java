/** The simulators tried from outside, over sockets. */
@NullMarked
package se.bistand.simulators;

import org.jspecify.annotations.NullMarked;
