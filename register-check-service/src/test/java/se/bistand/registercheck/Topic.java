package se.bistand.registercheck;

import java.util.List;
import java.util.UUID;
import se.bistand.event.v1.Register;
import se.bistand.event.v1.RegisterAnswer;
import se.bistand.event.v1.RegistersChecked;
import se.bistand.local.Infrastructure;
import se.bistand.local.TopicReader;
import se.bistand.messaging.EventDeserializer;

/// What stands on the topic about a case.
final class Topic {
    private Topic() {}

    static List<RegistersChecked> about(UUID caseId) {
        return TopicReader.all(Infrastructure.shared(), "ekb.registers-checked.v1", new EventDeserializer()).stream()
                .filter(read -> read.key().equals(caseId.toString()))
                .map(read -> (RegistersChecked) read.value().event())
                .toList();
    }

    /// What one register said of the first person it was asked about.
    static RegisterAnswer answer(RegistersChecked event, Register register) {
        return event.getAnswers().stream()
                .filter(answer -> answer.getRegister() == register)
                .findFirst()
                .orElseThrow();
    }
}
