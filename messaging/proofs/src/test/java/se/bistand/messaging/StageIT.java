package se.bistand.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.event.v1.PaymentScheduled;
import se.bistand.messaging.EventDeserializer.Delivery;

/// A stage over a real database, polled by hand: what a poll with faults leaves behind.
class StageIT {
    private static final String TOPIC = "ekb.payment-scheduled.v1";

    private final World world = new World();
    private final List<String> handled = new ArrayList<>();
    private final Set<Integer> refused = new HashSet<>();
    private final Set<Integer> refusedElsewhere = new HashSet<>();
    private Consumer<Message<List<Delivery>>> stage = message -> {};

    @BeforeEach
    void a_stage() {
        var database = new DriverManagerDataSource(World.INFRASTRUCTURE.jdbcUrl(world.run), world.run, world.run);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/messaging")
                .load()
                .migrate();
        var kafka = new KafkaProperties();
        kafka.getProperties().put("bistand.deserializer", ByteArrayDeserializer.class.getName());
        var jdbc = JdbcClient.create(database);
        var inbox = new Inbox(jdbc);
        stage = new Stage(jdbc, new TransactionTemplate(new JdbcTransactionManager(database)), kafka)
                .handles("test.stage", PaymentScheduled.class, polled -> {
                    var fresh = inbox.unseen("test.stage", polled);
                    fresh.forEach(this::refuse);
                    fresh.forEach(event -> handled.add(name(event)));
                });
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void when_the_first_five_cases_fail_alike_the_fault_is_ours_the_poll_waits_and_nothing_is_parked() {
        refused.addAll(List.of(1, 2, 3, 4, 5, 6));
        var poll = poll("1/1", "1/2", "2/1", "3/1", "4/1", "5/1", "6/1", "6/2");
        for (var attempt = 1; attempt <= 3; attempt++)
            assertThatThrownBy(() -> stage.accept(poll))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("test.stage waits")
                    .hasMessageContaining("java.lang.IllegalStateException at se.bistand.messaging.StageIT.refuse");
        assertThat(world.parked()).isEmpty();
        assertThat(handled).isEmpty();

        refused.clear();
        stage.accept(poll);
        assertThat(handled).containsExactly("1/1", "1/2", "2/1", "3/1", "4/1", "5/1", "6/1", "6/2");
        assertThat(world.parked()).isEmpty();
    }

    @Test
    void when_one_of_the_first_five_cases_succeeds_the_records_are_at_fault_and_each_is_parked() {
        refused.addAll(List.of(1, 2, 3, 5, 6, 7, 8, 9));
        stage.accept(poll("1/1", "2/1", "3/1", "4/1", "4/2", "5/1", "6/1", "7/1", "8/1", "9/1"));
        assertThat(handled).containsExactlyInAnyOrder("4/1", "4/2");
        assertThat(world.parked()).hasSize(8);
    }

    @Test
    void when_five_cases_fail_at_two_places_each_record_is_parked() {
        refused.addAll(List.of(1, 2, 3, 4, 6));
        refusedElsewhere.add(5);
        stage.accept(poll("1/1", "2/1", "3/1", "4/1", "5/1", "6/1"));
        assertThat(world.parked()).hasSize(6);
    }

    @Test
    void when_fewer_than_five_cases_fail_alike_each_record_is_parked_and_what_follows_of_its_case_waits_behind() {
        refused.addAll(List.of(1, 2, 3, 4));
        stage.accept(poll("1/1", "1/2", "1/3", "2/1", "3/1", "4/1"));
        assertThat(world.parked()).hasSize(6).filteredOn("cause", "BEHIND").hasSize(2);
        assertThat(handled).isEmpty();
    }

    @Test
    void cases_that_wait_already_say_nothing_about_the_others() {
        refused.add(1);
        stage.accept(poll("1/1"));
        refused.addAll(List.of(2, 3, 4, 5, 6));
        assertThatThrownBy(() -> stage.accept(poll("1/2", "2/1", "3/1", "4/1", "5/1", "6/1")))
                .hasMessageContaining("test.stage waits");
        assertThat(world.parked()).hasSize(1);
    }

    @Test
    void a_record_behind_an_unreadable_one_of_its_case_is_not_tried_to_find_out() {
        refused.addAll(List.of(2, 3, 4, 5));
        var poll = poll("1/1", "1/2", "2/1", "3/1", "4/1", "5/1");
        var broken = poll.getPayload().getFirst();
        poll.getPayload().set(0, new Delivery(TOPIC, "", broken.bytes(), null, "UNREADABLE", ""));
        stage.accept(poll);
        assertThat(handled).isEmpty();
        assertThat(world.parked())
                .extracting(World.Waiting::cause)
                .startsWith("UNREADABLE", "BEHIND")
                .hasSize(6);
    }

    private void refuse(PaymentScheduled event) {
        if (refused.stream().anyMatch(number -> of(event, number))) throw new IllegalStateException("Refused");
        if (refusedElsewhere.stream().anyMatch(number -> of(event, number))) throw elsewhere();
    }

    private static IllegalStateException elsewhere() {
        return new IllegalStateException("Refused");
    }

    private boolean of(PaymentScheduled event, int number) {
        return event.getCaseId().equals(world.caseNo(number));
    }

    private static String name(PaymentScheduled event) {
        return (int) event.getCaseId().getMostSignificantBits() + "/" + event.getAmountOre();
    }

    /// @param records each as `case/number`
    private Message<List<Delivery>> poll(String... records) {
        var events = Arrays.stream(records)
                .map(it -> it.split("/"))
                .map(it -> world.event(Integer.parseInt(it[0]), Long.parseLong(it[1])))
                .toList();
        var deliveries = new ArrayList<Delivery>();
        events.forEach(event -> deliveries.add(new Delivery(TOPIC, "", world.bytes(event), event, "", "")));
        var keys = events.stream().map(event -> event.getCaseId().toString()).toList();
        return MessageBuilder.<List<Delivery>>withPayload(deliveries)
                .copyHeaders(Map.of(KafkaHeaders.RECEIVED_KEY, keys))
                .build();
    }
}
