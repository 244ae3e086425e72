package se.bistand.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.bistand.event.v1.PaymentSent;

class DeliveryIT {
    private static final long SEED = 20261122;

    @Test
    void ten_thousand_events_with_duplicates_and_a_broker_killed_three_times_take_effect_once_and_in_order()
            throws Exception {
        try (var world = new World()) {
            world.start();
            var sender = Thread.ofVirtual().start(() -> world.sendSeeded(SEED, 0, 500, 20, 0.3));
            for (var kill = 1; kill <= 3; kill++) {
                var reached = kill * 2_000L;
                World.await("effects", Duration.ofMinutes(2), () -> world.effects("follow") >= reached);
                World.INFRASTRUCTURE.killKafka();
                World.INFRASTRUCTURE.startKafka();
            }
            sender.join();
            World.await("all effects", Duration.ofMinutes(3), () -> world.effects("follow") >= 10_000);
            assertThat(world.effects("count")).as("seed " + SEED).isEqualTo(10_000);
            assertThat(world.effects("follow")).as("seed " + SEED).isEqualTo(10_000);
            assertThat(world.wrong("count", 20)).isEmpty();
            assertThat(world.wrong("follow", 20)).isEmpty();
        }
    }

    @Test
    void a_stage_that_does_not_filter_by_its_inbox_doubles_effects_and_this_test_would_see_it() throws Exception {
        try (var world = new World()) {
            world.start("--test.unfiltered=true");
            world.sendSeeded(SEED, 0, 50, 10, 0);
            World.await("effects", Duration.ofMinutes(1), () -> world.effects("follow") >= 500);
            // What a crash between send and mark does: everything is sent again.
            world.sql("update outbox set sent_at = null");
            World.await("doubled effects", Duration.ofMinutes(1), () -> world.effects("follow") >= 1_000);
            assertThat(world.wrong("follow", 10)).isNotEmpty();
        }
    }

    @Test
    void a_record_carries_the_trace_of_its_cause() throws Exception {
        try (var world = new World()) {
            world.start();
            var cause = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
            var event = world.event(1, 1);
            world.producer.send(new org.apache.kafka.clients.producer.ProducerRecord<>(
                    "ekb.payment-scheduled.v1",
                    null,
                    event.getCaseId().toString(),
                    world.bytes(event),
                    java.util.List.of(new org.apache.kafka.common.header.internals.RecordHeader(
                            "traceparent", cause.getBytes()))));
            World.await("effect", Duration.ofMinutes(1), () -> world.effects("follow") == 1);
            assertThat(world.jdbc
                            .sql("select traceparent from outbox where key = ?")
                            .param(event.getCaseId().toString())
                            .query(String.class)
                            .list())
                    .containsExactly(cause);
        }
    }

    @Test
    void two_relays_at_once_never_break_the_order_within_a_case() throws Exception {
        try (var world = new World()) {
            world.start();
            world.start("--bistand.group=" + world.run + "-other");
            var sender = Thread.ofVirtual().start(() -> world.sendSeeded(SEED, 0, 20, 200, 0));
            // The working relay loses its session again and again, and with it the lock: the two take turns.
            for (var turn = 0; turn < 8; turn++) {
                Thread.sleep(300);
                endTheWorkingRelay(world.jdbc);
            }
            sender.join();
            World.await("effects", Duration.ofMinutes(2), () -> world.effects("follow") >= 4_000);
            World.await(
                    "marks",
                    Duration.ofMinutes(1),
                    () -> world.jdbc
                                    .sql("select count(*) from outbox where sent_at is null")
                                    .query(Long.class)
                                    .single()
                            == 0);
            var seen = new HashMap<String, HashSet<UUID>>();
            var last = new HashMap<String, Long>();
            var reader = World.reader();
            for (var record : world.topic("ekb.payment-sent.v1")) {
                if (!(reader.deserialize(record.topic(), record.value()).event() instanceof PaymentSent sent)
                        || !sent.getMunicipality().equals(world.run)) continue;
                if (!seen.computeIfAbsent(record.key(), key -> new HashSet<>()).add(sent.getEventId())) continue;
                assertThat(sent.getAmountOre()).isEqualTo(last.getOrDefault(record.key(), 0L) + 1);
                last.put(record.key(), sent.getAmountOre());
            }
            assertThat(last.values()).hasSize(20).containsOnly(200L);
        }
    }

    @Test
    void relays_that_skip_each_others_locked_rows_break_the_order_and_this_test_would_see_it() throws Exception {
        try (var world = new World()) {
            world.start();
            var wrong = new WrongRelays(world);
            wrong.write(0, 20, 100);
            wrong.sendByFourThatSkipEachOthersRows();
            World.await("effects", Duration.ofMinutes(1), () -> world.effects("follow") >= 2_000);
            assertThat(world.wrong("follow", 100)).isNotEmpty();
        }
    }

    @Test
    void a_relay_that_marks_what_no_broker_has_confirmed_loses_it_with_the_broker_and_these_tests_would_see_it()
            throws Exception {
        try (var world = new World()) {
            world.start();
            var wrong = new WrongRelays(world);
            try (var producer = wrong.impatient()) {
                wrong.write(0, 20, 5);
                wrong.sendAll(producer, 500, 0);
                World.await("effects", Duration.ofMinutes(1), () -> world.effects("follow") == 100);
                World.INFRASTRUCTURE.killKafka();
                wrong.write(0, 20, 10);
                wrong.sendAll(producer, 500, 0);
                producer.flush();
                World.INFRASTRUCTURE.startKafka();
            }
            for (var number = 0; number < 20; number++) world.send(world.event(number, 11));
            var last = world.jdbc
                    .sql("select count(*) from effect where stage = 'follow' and run = ? and seq = 11")
                    .param(world.run);
            World.await(
                    "the last",
                    Duration.ofMinutes(1),
                    () -> last.query(Long.class).single() == 20);
            assertThat(world.wrong("follow", 11)).isNotEmpty().allMatch(seen -> seen.endsWith(": 1,2,3,4,5,11"));
        }
    }

    @Test
    void a_topic_that_is_not_there_holds_up_no_other_topic_and_nothing_is_lost() throws Exception {
        try (var world = new World()) {
            world.start();
            world.sql("insert into outbox (event_id, topic, key, payload, traceparent) values"
                    + " (gen_random_uuid(), 'ekb.no-such-topic.v1', 'k', ''::bytea, 'none')");
            world.send(world.event(1, 1));
            World.await("the other topic", Duration.ofMinutes(1), () -> world.effects("follow") == 1);
            assertThat(world.jdbc
                            .sql("select count(*) from outbox where topic = 'ekb.no-such-topic.v1' and sent_at is null")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void of_two_overlapping_transactions_the_one_that_commits_last_with_the_lower_id_is_sent_too() throws Exception {
        try (var world = new World()) {
            world.start();
            var event = world.event(7, 1);
            var later = world.event(8, 1);
            try (var slow = java.sql.DriverManager.getConnection(
                    World.INFRASTRUCTURE.jdbcUrl(world.run), world.run, world.run)) {
                slow.setAutoCommit(false);
                insert(world, slow, event);
                try (var fast = java.sql.DriverManager.getConnection(
                        World.INFRASTRUCTURE.jdbcUrl(world.run), world.run, world.run)) {
                    insert(world, fast, later);
                }
                World.await("the later id", Duration.ofMinutes(1), () -> world.effects("count") == 1);
                // The wrong relay asks only for ids above the last it has seen.
                var lastSeen = world.jdbc
                        .sql("select max(id) from outbox")
                        .query(Long.class)
                        .single();
                slow.commit();
                assertThat(world.jdbc
                                .sql("select count(*) from outbox where id > ? and event_id = ?")
                                .params(lastSeen, event.getEventId())
                                .query(Long.class)
                                .single())
                        .as("the wrong relay never finds the lower id")
                        .isZero();
            }
            World.await("the lower id", Duration.ofMinutes(1), () -> world.effects("count") == 2);
        }
    }

    private static void insert(World world, java.sql.Connection connection, se.bistand.event.v1.PaymentScheduled event)
            throws java.sql.SQLException {
        try (var insert = connection.prepareStatement(
                "insert into outbox (event_id, topic, key, payload, traceparent) values (?, ?, ?, ?, 'none')")) {
            insert.setObject(1, event.getEventId());
            insert.setString(2, "ekb.payment-scheduled.v1");
            insert.setString(3, event.getCaseId().toString());
            insert.setBytes(4, world.bytes(event));
            insert.executeUpdate();
        }
    }

    /// It works for milliseconds at a time: looked for until it is met.
    private static void endTheWorkingRelay(JdbcClient jdbc) throws InterruptedException {
        var end = jdbc.sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted"
                + " and database = (select oid from pg_database where datname = current_database())");
        for (var tries = 0; end.query(Boolean.class).list().isEmpty(); tries++) {
            assertThat(tries).as("a relay works within a minute").isLessThan(20_000);
            Thread.sleep(3);
        }
    }
}
