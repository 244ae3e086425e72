package se.bistand.messaging;

import java.util.List;
import java.util.Scanner;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.event.v1.PaymentScheduled;
import se.bistand.event.v1.PaymentSent;
import se.bistand.messaging.EventDeserializer.Delivery;

/// Two stages written as every service writes them: `count` takes PaymentScheduled and emits PaymentSent, `follow`
/// takes that. `amountOre` is the number of the event within its case. An amount of 666 is poison.
@SpringBootApplication
class Pipeline {
    static final long POISON = 666;

    /// Runs as a process of its own; "halt POINT" on its standard input makes it die there.
    static void main(String[] args) {
        SpringApplication.run(Pipeline.class, args);
        System.out.println("READY");
        try (var commands = new Scanner(System.in)) {
            while (commands.hasNextLine()) {
                var command = commands.nextLine().split(" ");
                if (command[0].equals("halt")) System.setProperty("bistand.halt", command[1]);
                System.out.println("OK");
            }
        }
        Runtime.getRuntime().halt(0);
    }

    @Bean
    Consumer<Message<List<Delivery>>> count(
            Stage stage,
            Inbox inbox,
            JdbcClient jdbc,
            Outbox outbox,
            TransactionTemplate transaction,
            @Value("${test.skipping:false}") boolean skipping) {
        Consumer<List<PaymentScheduled>> useCase = polled -> {
            largestPoll = Math.max(largestPoll, polled.size());
            var fresh = inbox.unseen("test.count", polled);
            if (fresh.isEmpty()) return;
            if (!repaired && fresh.stream().anyMatch(e -> e.getAmountOre() == POISON))
                throw new IllegalStateException("Poison");
            save(jdbc, "count", fresh, PaymentScheduled::getAmountOre);
            outbox.addAll(fresh.stream().map(Pipeline::sent).toList());
        };
        return skipping
                ? message -> skipping(message.getPayload(), useCase, transaction)
                : stage.handles("test.count", PaymentScheduled.class, useCase);
    }

    /// The wrong variant: record by record, and what fails or cannot be read is let go.
    private static void skipping(
            List<?> polled, Consumer<List<PaymentScheduled>> useCase, TransactionTemplate transaction) {
        for (var record : polled) {
            if (!(record instanceof Delivery delivery && delivery.event() instanceof PaymentScheduled event)) continue;
            try {
                transaction.executeWithoutResult(s -> useCase.accept(List.of(event)));
            } catch (IllegalStateException lost) {
                // Logged and skipped, as listeners are so often written.
            }
        }
    }

    @Bean
    Consumer<Message<List<Delivery>>> follow(
            Stage stage, Inbox inbox, JdbcClient jdbc, @Value("${test.unfiltered:false}") boolean unfiltered) {
        return stage.handles("test.follow", PaymentSent.class, polled -> {
            var fresh = inbox.unseen("test.follow", polled);
            // The wrong variant: it writes the inbox and forgets to filter by it.
            save(jdbc, "follow", unfiltered ? polled : fresh, PaymentSent::getAmountOre);
        });
    }

    static volatile int largestPoll;

    /// Set by a test once the cause of the poison is mended.
    static volatile boolean repaired;

    private static PaymentSent sent(PaymentScheduled event) {
        return PaymentSent.newBuilder()
                .setEventId(Events.id("ekb.payment-sent.v1", event.getPaymentId()))
                .setOccurredAt(event.getOccurredAt())
                .setMunicipality(event.getMunicipality())
                .setCaseId(event.getCaseId())
                .setApplicationId(event.getApplicationId())
                .setPaymentId(event.getPaymentId())
                .setDecisionId(event.getDecisionId())
                .setAmountOre(event.getAmountOre())
                .setMessageId("M")
                .setEndToEndId("E")
                .build();
    }

    private static <E extends SpecificRecord> void save(
            JdbcClient jdbc, String stage, List<E> events, Function<E, Long> seq) {
        jdbc.sql("""
            insert into effect (stage, run, case_id, event_id, seq)
            select ?, run, c, e, s from unnest(?, ?, ?, ?) with ordinality as x (run, c, e, s, n) order by n
            """)
                .params(
                        stage,
                        events.stream().map(e -> e.get(2).toString()).toArray(String[]::new),
                        events.stream()
                                .map(e -> UUID.fromString(Events.caseId(e)))
                                .toArray(UUID[]::new),
                        events.stream().map(Events::eventId).toArray(UUID[]::new),
                        events.stream().map(seq).toArray(Long[]::new))
                .update();
    }
}
