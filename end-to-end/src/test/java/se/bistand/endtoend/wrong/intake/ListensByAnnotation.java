package se.bistand.endtoend.wrong.intake;

import org.springframework.kafka.annotation.KafkaListener;

public class ListensByAnnotation {
    @KafkaListener(topics = "anything")
    void on(String event) {}
}
