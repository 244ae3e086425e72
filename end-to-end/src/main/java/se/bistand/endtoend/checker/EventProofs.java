package se.bistand.endtoend.checker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The claims about outboxes and topics.
final class EventProofs {
    /// What each event says has happened to a payment, as the states in which it has.
    private static final Map<String, Step> STEPS = Map.of(
            "ekb.payment-scheduled.v1",
            new Step(
                    Set.of(
                            "SCHEDULED",
                            "IN_FILE",
                            "SENT",
                            "ACCEPTED",
                            "REJECTED",
                            "SETTLED",
                            "RETURNED",
                            "HELD",
                            "CANCELLED"),
                    Set.of("HELD", "CANCELLED")),
            "ekb.payment-sent.v1",
            new Step(Set.of("SENT", "ACCEPTED", "REJECTED", "SETTLED", "RETURNED"), Set.of()),
            "ekb.payment-settled.v1",
            new Step(Set.of("SETTLED", "RETURNED"), Set.of("RETURNED")),
            "ekb.payment-failed.v1",
            new Step(Set.of("REJECTED", "RETURNED", "CANCELLED"), Set.of()));

    /// @param states in which the event is there
    /// @param maybe those of them in which it need not be
    private record Step(Set<String> states, Set<String> maybe) {}

    private final World world;

    EventProofs(World world) {
        this.world = world;
    }

    /// A record may be there twice with the same bytes: the relay sends again what it could not mark. That its effects
    /// came once is for the other claims.
    Finding everyEventIsOnItsTopic() {
        var found = places(world.topics());
        var wrong = world.outboxes().stream()
                .filter(event -> !found.contains(place(event)))
                .map(event -> event.topic() + " " + event.eventId() + " of " + event.where() + ": not on its topic")
                .toList();
        return new Finding(
                "every event of every outbox is on its topic", world.outboxes().size(), wrong);
    }

    Finding noTopicSaysWhatNobodyStated() {
        var stated = places(world.outboxes());
        var wrong = world.topics().stream()
                .filter(event -> !stated.contains(place(event)))
                .map(event -> event.topic() + " " + event.eventId() + ": in no outbox with this content")
                .toList();
        return new Finding("no topic says what no outbox states", world.topics().size(), wrong);
    }

    Finding noEventIsStatedTwice() {
        var wrong = world.outboxes().stream().collect(groupingBy(World.Event::eventId)).entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + ": " + entry.getValue().size() + " times in outboxes")
                .toList();
        return new Finding("no event is stated twice", world.outboxes().size(), wrong);
    }

    Finding topicsAndDatabasesAgree() {
        var wrong = new ArrayList<String>();
        var decisions = world.decisions().stream()
                .collect(Collectors.toMap(World.Decision::decisionId, World.Decision::amountOre, (one, other) -> one));
        var payments = world.payments().stream()
                .collect(Collectors.toMap(World.Payment::paymentId, World.Payment::amountOre, (one, other) -> one));
        compare("ekb.decision-made.v1", decisions, wrong);
        compare("ekb.payment-scheduled.v1", payments, wrong);
        return new Finding("topics and databases state the same amounts", decisions.size() + payments.size(), wrong);
    }

    private void compare(String topic, Map<UUID, Long> known, List<String> wrong) {
        for (var event : world.topics()) {
            var stated = event.stated();
            if (event.topic().equals(topic) && stated != null) {
                var amount = known.get(stated.subject());
                if (amount == null || amount != stated.amountOre()) {
                    wrong.add(
                            topic + " " + event.eventId() + ": states " + stated.amountOre() + " öre, known " + amount);
                }
            }
        }
    }

    /// Between the states of the database and the events stands nothing but the outbox, so each must tell the other.
    Finding everyStepOfAPaymentIsTold() {
        var told = world.topics().stream()
                .filter(event -> event.stated() != null && event.stated().subject() != null)
                .collect(groupingBy(
                        World.Event::topic,
                        groupingBy(
                                event -> Objects.requireNonNull(event.stated()).subject(),
                                mapping(World.Event::eventId, toSet()))));
        var wrong = new ArrayList<String>();
        for (var payment : world.payments()) {
            STEPS.forEach((topic, step) -> {
                int times = told.getOrDefault(topic, Map.of())
                        .getOrDefault(payment.paymentId(), Set.of())
                        .size();
                boolean may = times == 0 && step.maybe().contains(payment.state());
                if (!may && times != (step.states().contains(payment.state()) ? 1 : 0)) {
                    wrong.add(payment.paymentId() + " is " + payment.state() + ": " + times + " events on " + topic);
                }
            });
        }
        return new Finding(
                "every step of every payment is told by one event",
                world.payments().size(),
                wrong);
    }

    private static Set<String> places(List<World.Event> events) {
        return events.stream().map(EventProofs::place).collect(toSet());
    }

    private static String place(World.Event event) {
        return event.topic() + " " + event.digest();
    }
}
