/** Deliberately wrong, for the rules to find. */
@org.jspecify.annotations.NullMarked
package se.bistand.endtoend.wrong.intake.timeline;
