/** Second stage: checks are claimed, looked up and completed. */
@NullMarked
package se.bistand.registercheck.lookup;

import org.jspecify.annotations.NullMarked;
