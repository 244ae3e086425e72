package se.bistand.endtoend.checker;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The claims about outboxes and topics.
final class EventProofs {
    private final World world;

    EventProofs(World world) {
        this.world = world;
    }

    Finding everyEventIsOnItsTopic() {
        var wrong = new ArrayList<String>();
        var found = times(world.topics());
        for (var event : world.outboxes()) {
            int times = found.getOrDefault(place(event), 0);
            if (times != 1) {
                wrong.add(event.topic() + " " + event.eventId() + " of " + event.where() + ": on its topic " + times
                        + " times");
            }
        }
        return new Finding(
                "every event of every outbox is on its topic once",
                world.outboxes().size(),
                wrong);
    }

    Finding noTopicSaysWhatNobodyStated() {
        var stated = times(world.outboxes());
        var wrong = world.topics().stream()
                .filter(event -> !stated.containsKey(place(event)))
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

    private static Map<String, Integer> times(List<World.Event> events) {
        return events.stream().collect(Collectors.toMap(EventProofs::place, event -> 1, Integer::sum));
    }

    private static String place(World.Event event) {
        return event.topic() + " " + event.digest();
    }
}
