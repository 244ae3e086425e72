package se.bistand.intake.domain;

import java.util.List;

/// Either an application, or everything that is wrong with the draft.
public sealed interface Examined {
    record Accepted(Application application) implements Examined {}

    record Refused(List<Fault> faults) implements Examined {}
}
