/** From the two events to a stored calculation and its event. */
@NullMarked
package se.bistand.decision.calculation;

import org.jspecify.annotations.NullMarked;
