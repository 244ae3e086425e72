package se.bistand.endtoend.checker;

import java.util.List;

/// What one proof found.
///
/// @param proved what is claimed
/// @param looked how many things were looked at
/// @param wrong each thing that is not so; empty when the claim holds
record Finding(String proved, long looked, List<String> wrong) {
    Finding {
        wrong = List.copyOf(wrong);
    }

    boolean holds() {
        return wrong.isEmpty();
    }
}
