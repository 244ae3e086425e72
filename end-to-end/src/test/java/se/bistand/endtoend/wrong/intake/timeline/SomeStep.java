package se.bistand.endtoend.wrong.intake.timeline;

public record SomeStep(String text) {}
