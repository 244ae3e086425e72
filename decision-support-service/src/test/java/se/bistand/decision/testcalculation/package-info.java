/** The open calculation under test. */
@NullMarked
package se.bistand.decision.testcalculation;

import org.jspecify.annotations.NullMarked;
