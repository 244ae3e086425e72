/// The household follows its application: what the later services tell, shown to those who may see it.
@org.jspecify.annotations.NullMarked
package se.bistand.intake.timeline;
