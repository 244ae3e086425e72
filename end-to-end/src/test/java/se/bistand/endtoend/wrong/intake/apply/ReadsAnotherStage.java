package se.bistand.endtoend.wrong.intake.apply;

import se.bistand.endtoend.wrong.intake.timeline.SomeStep;

public class ReadsAnotherStage {
    String text(SomeStep step) {
        return step.text();
    }
}
