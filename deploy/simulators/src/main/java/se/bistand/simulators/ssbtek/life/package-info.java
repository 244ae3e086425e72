/** Fictitious people and what the registers know about each of them, counted in months from the day that is asked. */
@NullMarked
package se.bistand.simulators.ssbtek.life;

import org.jspecify.annotations.NullMarked;
