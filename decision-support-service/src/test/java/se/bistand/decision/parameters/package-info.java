/** The parameter files under test. */
@NullMarked
package se.bistand.decision.parameters;

import org.jspecify.annotations.NullMarked;
