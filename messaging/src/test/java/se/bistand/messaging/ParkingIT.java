package se.bistand.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParkingIT {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private World world;
    private Parked parked;

    @BeforeEach
    void start() {
        Pipeline.repaired = false;
        world = new World();
        parked = world.start().getBean(Parked.class);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void one_poison_record_in_five_hundred_is_parked_and_its_case_waits_until_a_person_releases_it() throws Exception {
        for (var number = 0; number < 500; number++) world.send(number == 250 ? poison() : world.event(number, 1));
        World.await("the other 499", MINUTE, () -> world.effects("follow") == 499);
        world.send(world.event(250, 2));
        World.await("two parked", MINUTE, () -> world.parked().size() == 2);
        assertThat(world.parked())
                .extracting(Parked.Entry::caseId)
                .containsOnly(world.caseNo(250).toString());
        assertThat(world.parked().getFirst().cause()).startsWith("java.lang.IllegalStateException at ");
        assertThat(world.parked().getLast().cause()).isEqualTo("BEHIND");

        assertThatThrownBy(() -> parked.release(world.parked().getFirst().id(), "dan.drift"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(world.parked()).hasSize(2);

        Pipeline.repaired = true;
        parked.release(world.parked().getFirst().id(), "dan.drift");
        World.await("both effects", MINUTE, () -> world.effects("follow") == 501);
        assertThat(world.parked()).isEmpty();
        assertThat(seqs(250)).isEqualTo("666,2");
        world.send(poison());
        world.send(world.event(250, 3));
        World.await("the next of the case", MINUTE, () -> world.effects("follow") == 502);
        assertThat(seqs(250))
                .as("a redelivery after the release changes nothing")
                .isEqualTo("666,2,3");
        assertThat(world.jdbc
                        .sql("select distinct closed_by from parked where key = ?")
                        .param(world.caseNo(250).toString())
                        .query(String.class)
                        .single())
                .isEqualTo("dan.drift");
    }

    @Test
    void a_discarded_record_never_takes_effect_and_lets_its_case_go_on() throws Exception {
        world.send(poison());
        world.send(world.event(250, 2));
        World.await("two parked", MINUTE, () -> world.parked().size() == 2);
        parked.discard(world.parked().getFirst().id(), "dan.drift", "Provhändelse");
        parked.release(world.parked().getFirst().id(), "dan.drift");
        Pipeline.repaired = true;
        world.send(poison());
        world.send(world.event(250, 3));
        World.await("what came after", MINUTE, () -> world.effects("follow") == 2);
        assertThat(seqs(250)).isEqualTo("2,3");
        var closed = world.jdbc
                .sql("select id from parked where state = 'DISCARDED'")
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> parked.discard(closed, "anna.handlaggare", "Igen"))
                .hasMessageContaining("not parked");
    }

    @Test
    void bytes_that_are_no_event_of_this_topic_are_parked_with_their_cause() throws Exception {
        var good = world.bytes(world.event(1, 1));
        var truncated = java.util.Arrays.copyOf(good, good.length - 8);
        var unknownSchema = ByteBuffer.wrap(good.clone()).putInt(1, 999_999).array();
        var topic = "ekb.payment-scheduled.v1";
        world.send(topic, world.caseNo(1).toString(), truncated);
        world.send(topic, world.caseNo(2).toString(), unknownSchema);
        world.send(topic, world.caseNo(3).toString(), "{\"json\":true}".getBytes());
        world.send("ekb.payment-sent.v1", world.caseNo(4).toString(), world.bytes(world.event(4, 1)));
        world.send(topic, world.caseNo(5).toString(), world.bytes(world.event(6, 1)));
        world.send(topic, world.caseNo(8).toString(), null);
        world.send(topic, "no case\0at all", good);
        world.send(world.event(7, 1));
        World.await("the good one", MINUTE, () -> world.effects("follow") == 1);
        World.await("six parked", MINUTE, () -> world.parked().size() == 6);
        assertThat(world.jdbc
                        .sql("select count(*) from parked where key like 'no case %'")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(world.parked())
                .extracting(entry -> entry.cause().split(" ")[0])
                .containsExactlyInAnyOrder(
                        "UNREADABLE", "UNREADABLE", "NOT_AN_EVENT", "WRONG_TOPIC", "WRONG_KEY", "EMPTY");
        assertThat(world.jdbc
                        .sql("select payload from parked where key = ?")
                        .param(world.caseNo(1).toString())
                        .query(byte[].class)
                        .single())
                .isEqualTo(truncated);
    }

    @Test
    void a_registry_that_is_down_is_waited_for_and_nothing_is_parked() throws Exception {
        var event = world.event(1, 1);
        var bytes = world.bytes(event);
        World.INFRASTRUCTURE.killRegistry();
        try (var other = new World()) {
            other.start();
            world.send("ekb.payment-scheduled.v1", event.getCaseId().toString(), bytes);
            Thread.sleep(5_000);
            assertThat(other.jdbc
                            .sql("select count(*) from parked where key = ?")
                            .param(event.getCaseId().toString())
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(other.effects("follow", world.run)).isZero();
            World.INFRASTRUCTURE.startRegistry();
            World.await("what waited", MINUTE, () -> other.effects("follow", world.run) == 1);
        } finally {
            World.INFRASTRUCTURE.startRegistry();
        }
    }

    private se.bistand.event.v1.PaymentScheduled poison() {
        return world.event(250, Pipeline.POISON);
    }

    private String seqs(int caseNumber) {
        return world.jdbc
                .sql("select string_agg(seq::text, ',' order by n) from effect where stage = 'follow' and case_id = ?")
                .param(world.caseNo(caseNumber))
                .query(String.class)
                .single();
    }
}
