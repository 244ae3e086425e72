/** Measures how many calls the simulated SSBTEK answers. */
@NullMarked
package se.bistand.simulators.load;

import org.jspecify.annotations.NullMarked;
