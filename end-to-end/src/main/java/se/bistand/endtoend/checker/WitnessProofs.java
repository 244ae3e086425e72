package se.bistand.endtoend.checker;

import java.util.ArrayList;
import java.util.HashSet;

/// The claims held against those who are no part of the platform: who drove it, and the mail server.
final class WitnessProofs {
    private final World world;

    WitnessProofs(World world) {
        this.world = world;
    }

    /// Intake's own table cannot tell of what intake has lost.
    Finding everyAnsweredApplicationIsKept() {
        var wrong = world.answered().stream()
                .filter(id -> !world.accepted().contains(id))
                .map(id -> id + ": answered as accepted, not kept")
                .toList();
        return new Finding(
                "every application that was answered as accepted is kept",
                world.answered().size(),
                wrong);
    }

    /// A message may be there twice, with the same Message-ID: a crash between sending and marking.
    Finding theMailServerHasEachMessage() {
        var wrong = new ArrayList<String>();
        var messages = world.messages();
        long told = world.told().stream().filter(World.Told::sent).count();
        if (messages != null && new HashSet<>(messages).size() != told) {
            wrong.add(new HashSet<>(messages).size() + " different messages at the mail server, " + told + " sent");
        }
        return new Finding(
                "the mail server has one message for each household that was told",
                messages == null ? 0 : messages.size(),
                wrong);
    }
}
