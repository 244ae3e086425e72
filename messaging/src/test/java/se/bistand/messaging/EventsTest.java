package se.bistand.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventsTest {
    @Test
    void the_same_statement_twice_is_one_event() {
        assertThat(Events.id("ekb.decision-made.v1", "a", 1)).isEqualTo(Events.id("ekb.decision-made.v1", "a", 1));
    }

    @Test
    void another_topic_another_value_or_another_split_of_the_values_is_another_event() {
        assertThat(java.util.Set.of(
                        Events.id("ekb.decision-made.v1", "ab", "c"),
                        Events.id("ekb.decision-made.v1", "a", "bc"),
                        Events.id("ekb.decision-made.v1", "abc"),
                        Events.id("ekb.payment-sent.v1", "ab", "c")))
                .hasSize(4);
    }

    @Test
    void the_identity_is_a_version_5_uuid() {
        var id = Events.id("ekb.decision-made.v1", "a");
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }
}
