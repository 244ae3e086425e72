/** Stand-ins for the world outside, over its real protocols: SSBTEK with its agencies, and the bank. */
@NullMarked
package se.bistand.simulators;

import org.jspecify.annotations.NullMarked;
