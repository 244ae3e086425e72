package se.bistand.endtoend.wrong.intake;

import org.springframework.kafka.core.KafkaTemplate;

public class SendsByItself {
    void send(KafkaTemplate<String, String> template) {
        template.flush();
    }
}
