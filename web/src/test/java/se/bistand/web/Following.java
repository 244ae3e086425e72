package se.bistand.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Deserializer;
import org.flywaydb.core.Flyway;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.event.v1.PaymentSent;
import se.bistand.local.Infrastructure;
import se.bistand.messaging.EventDeserializer.Delivery;
import se.bistand.messaging.Events;
import se.bistand.messaging.Inbox;
import se.bistand.messaging.Stage;

/// A stage over a real database, polled by hand. It refuses events numbered 666 until it is repaired.
final class Following {
    static final long POISON = 666;
    private static final String TOPIC = "ekb.payment-sent.v1";

    final JdbcClient jdbc;
    final ParkedRecords parked;
    final List<Long> effects = new ArrayList<>();
    boolean repaired;
    final Set<UUID> repairedFor = new HashSet<>();
    private final Consumer<Message<List<Delivery>>> poll;

    Following(String name) {
        var infrastructure = Infrastructure.shared();
        infrastructure.createDatabase(name);
        var database = new DriverManagerDataSource(infrastructure.jdbcUrl(name), name, name);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/messaging")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var kafka = new KafkaProperties();
        kafka.getProperties().put("bistand.deserializer", Decoding.class.getName());
        var stage = new Stage(jdbc, transaction, kafka);
        var inbox = new Inbox(jdbc);
        poll = stage.handles("follow", PaymentSent.class, polled -> {
            var fresh = inbox.unseen("follow", polled);
            fresh.forEach(this::refuse);
            fresh.forEach(event -> effects.add(event.getAmountOre()));
        });
        parked = new ParkedRecords(jdbc, transaction, stage);
    }

    private void refuse(PaymentSent event) {
        if (event.getAmountOre() == POISON && !repaired && !repairedFor.contains(event.getCaseId()))
            throw new IllegalStateException("not repaired");
    }

    void poll(UUID caseId, long number) {
        poll(caseId, new Delivery(TOPIC, "", bytes(caseId, number), event(caseId, number), "", ""));
    }

    void unreadable(UUID caseId) {
        poll(caseId, new Delivery(TOPIC, "", new byte[0], null, "UNREADABLE", ""));
    }

    private void poll(UUID caseId, Delivery delivery) {
        poll.accept(MessageBuilder.withPayload(List.of(delivery))
                .copyHeaders(Map.of(KafkaHeaders.RECEIVED_KEY, List.of(caseId.toString())))
                .build());
    }

    String state(long id) {
        return column("state", id);
    }

    String cause(long id) {
        return column("cause", id);
    }

    private String column(String name, long id) {
        return jdbc.sql("select " + name + " from parked where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static byte[] bytes(UUID caseId, long number) {
        return ByteBuffer.allocate(25)
                .put((byte) 0)
                .putLong(caseId.getMostSignificantBits())
                .putLong(caseId.getLeastSignificantBits())
                .putLong(number)
                .array();
    }

    private static PaymentSent event(UUID caseId, long number) {
        var id = Events.id(TOPIC, caseId, number);
        return PaymentSent.newBuilder()
                .setEventId(id)
                .setOccurredAt(Instant.EPOCH)
                .setMunicipality("9901")
                .setCaseId(caseId)
                .setApplicationId(caseId)
                .setPaymentId(id)
                .setDecisionId(id)
                .setAmountOre(number)
                .setMessageId("M")
                .setEndToEndId("E")
                .build();
    }

    /// In the place of Avro: the bytes are the case and the number.
    public static final class Decoding implements Deserializer<PaymentSent> {
        @Override
        public PaymentSent deserialize(String topic, byte[] bytes) {
            var buffer = ByteBuffer.wrap(bytes, 1, 24);
            return event(new UUID(buffer.getLong(), buffer.getLong()), buffer.getLong());
        }
    }
}
