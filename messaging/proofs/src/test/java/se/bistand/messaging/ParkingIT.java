package se.bistand.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.event.v1.PaymentScheduled;

class ParkingIT {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private World world;
    private ConfigurableApplicationContext context;

    @BeforeEach
    void start() {
        Pipeline.repaired = false;
        world = new World();
        context = world.start();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void one_poison_record_in_a_poll_of_five_hundred_is_parked_and_its_case_waits_until_it_is_handled_again()
            throws Exception {
        inOnePoll(500, number -> number == 250 ? poison() : world.event(number, 1));
        World.await("one before, and the other 499", MINUTE, () -> world.effects("follow") == 500);
        assertThat(Pipeline.largestPoll).as("records in one poll").isEqualTo(500);
        toOnePartition(world.event(250, 2));
        World.await("two parked", MINUTE, () -> world.parked().size() == 2);
        assertThat(world.parked())
                .extracting(World.Waiting::caseId)
                .containsOnly(world.caseNo(250).toString());
        assertThat(world.parked().getFirst().cause()).startsWith("java.lang.IllegalStateException at ");
        assertThat(world.parked().getLast().cause()).isEqualTo("BEHIND");

        assertThatThrownBy(() -> handleAgain(world.parked().getFirst()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Poison");

        Pipeline.repaired = true;
        for (var waiting : world.parked()) handleAgain(waiting);
        World.await("both effects", MINUTE, () -> world.effects("follow") == 502);
        assertThat(seqs(250)).isEqualTo("666,2");
    }

    @Test
    void a_redelivery_of_what_a_person_has_closed_changes_nothing_and_its_case_goes_on() throws Exception {
        world.send(poison());
        world.send(world.event(250, 2));
        World.await("two parked", MINUTE, () -> world.parked().size() == 2);
        world.sql("insert into inbox (consumer, event_id) select consumer, record_id from parked");
        world.sql("update parked set state = 'DISCARDED'");
        Pipeline.repaired = true;
        world.send(poison());
        world.send(world.event(250, 2));
        world.send(world.event(250, 3));
        World.await("what came after", MINUTE, () -> world.effects("follow") == 1);
        assertThat(seqs(250)).isEqualTo("3");
    }

    @Test
    void equal_bytes_under_two_keys_are_two_records() throws Exception {
        for (var number : List.of(1, 2)) {
            var key = world.caseNo(number).toString();
            world.send("ekb.payment-scheduled.v1", key, "{}".getBytes());
            world.send("ekb.payment-scheduled.v1", key, null);
        }
        World.await("four parked", MINUTE, () -> world.parked().size() == 4);
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
    void a_stage_that_skips_what_fails_loses_it_and_breaks_the_order_and_these_tests_would_see_it() throws Exception {
        try (var other = new World()) {
            other.start("--test.skipping=true");
            var poison = other.event(250, Pipeline.POISON);
            other.send(poison);
            other.send("ekb.payment-scheduled.v1", other.caseNo(1).toString(), new byte[] {0, 0, 0, 0, 1, 7, 7});
            other.send(other.event(250, 2));
            World.await("what came after", MINUTE, () -> other.effects("follow") == 1);
            assertThat(other.effects("count"))
                    .as("the poison and the unreadable are gone")
                    .isEqualTo(1);
            assertThat(other.jdbc
                            .sql("select count(*) from parked where key in (?, ?)")
                            .params(
                                    poison.getCaseId().toString(),
                                    other.caseNo(1).toString())
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    /// Sent while the stage is down and has read all that was sent before, so that it meets them at once.
    private void inOnePoll(int records, IntFunction<PaymentScheduled> event) throws Exception {
        toOnePartition(world.event(records, 1));
        World.await("all that was sent before", MINUTE, () -> world.effects("follow") == 1);
        context.close();
        Pipeline.largestPoll = 0;
        for (var number = 0; number < records; number++) toOnePartition(event.apply(number));
        world.producer.flush();
        context = world.start();
    }

    private void toOnePartition(PaymentScheduled event) {
        var key = event.getCaseId().toString();
        world.producer.send(new ProducerRecord<>("ekb.payment-scheduled.v1", 0, key, world.bytes(event)));
    }

    private void handleAgain(World.Waiting waiting) {
        var payload = world.jdbc
                .sql("select payload from parked where id = ?")
                .param(waiting.id())
                .query(byte[].class)
                .single();
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(s -> context.getBean(Stage.class)
                        .handleAgain(waiting.consumer(), waiting.topic(), waiting.caseId(), payload, ""));
    }

    private PaymentScheduled poison() {
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
