/// Tests.
@org.jspecify.annotations.NullMarked
package se.bistand.intake.timeline;
