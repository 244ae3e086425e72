/** A calculation for everybody: no sign-in, nothing stored, the same rules as in a decision. */
@NullMarked
package se.bistand.decision.testcalculation;

import org.jspecify.annotations.NullMarked;
