@NullMarked
package se.bistand.simulators.ssbtek;

import org.jspecify.annotations.NullMarked;
