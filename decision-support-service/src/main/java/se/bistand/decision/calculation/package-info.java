/** Stage: application and register answers become a norm calculation that waits for a person. */
@NullMarked
package se.bistand.decision.calculation;

import org.jspecify.annotations.NullMarked;
