package se.bistand.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.bistand.event.v1.PaymentSent;

/// Which serializer writes and reads the events is a setting: another one of the same wire format, asking the registry
/// by its Confluent endpoint, takes the place of Apicurio's, and each reads what the other wrote.
class SerializerChoiceIT {
    @Test
    void events_are_written_and_read_by_the_serializer_that_the_settings_name() throws Exception {
        try (var world = new World()) {
            var written = OwnSerializer.written.get();
            world.start(
                    "--BISTAND_SERIALIZER=" + OwnSerializer.class.getName(),
                    "--BISTAND_DESERIALIZER=" + OwnSerializer.Reader.class.getName(),
                    "--SCHEMA_REGISTRY_CONFLUENT=" + World.INFRASTRUCTURE.ccompatUrl());

            var event = world.event(1, 1);
            world.send(event);
            World.await("the effect", Duration.ofMinutes(1), () -> world.effects("follow") == 1);

            // At least this one: the events of earlier runs on the topic are handled too.
            assertThat(OwnSerializer.written.get()).isGreaterThan(written);
            var payload = world.jdbc
                    .sql("select payload from outbox where key = ?")
                    .param(event.getCaseId().toString())
                    .query(byte[].class)
                    .single();
            var read = World.reader().deserialize("ekb.payment-sent.v1", payload);
            assertThat(read.event())
                    .as(read.fault() + " in " + Arrays.toString(payload))
                    .isInstanceOfSatisfying(
                            PaymentSent.class,
                            sent -> assertThat(sent.getCaseId()).isEqualTo(event.getCaseId()));
        }
    }
}
