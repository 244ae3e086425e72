package se.bistand.payout.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.bistand.payout.domain.FileHead;
import se.bistand.payout.domain.Judgement;
import se.bistand.payout.domain.PaymentId;

/// What one report refuses of files that the bank may have more than once. A few payments are a question each; when it
/// is more of a group, it is the copy that is in question, and one answer by a person is enough.
final class RefusedAgain {
    private static final int FEW = 10;

    private static final class Group {
        private final List<Paid> first = new ArrayList<>();
        private long sumOre;
        private boolean many;
    }

    private final Map<String, Group> groups = new LinkedHashMap<>();

    void add(Paid payment) {
        var id = FileHead.groupId(payment.sentAgain().orElseThrow(), payment.executionDate());
        var group = groups.computeIfAbsent(id, none -> new Group());
        group.sumOre += payment.amountOre();
        if (group.first.size() < FEW) {
            group.first.add(payment);
        } else {
            group.many = true;
        }
    }

    List<Difference> differences() {
        return groups.entrySet().stream()
                .flatMap(group -> differences(group.getKey(), group.getValue()))
                .toList();
    }

    private static Stream<Difference> differences(String id, Group group) {
        return group.many
                ? Stream.of(difference(group.first.getFirst().municipality(), Optional.empty(), id, group.sumOre))
                : group.first.stream()
                        .map(payment -> difference(
                                payment.municipality(),
                                Optional.of(payment.paymentId()),
                                PaymentId.endToEndId(payment.paymentId()),
                                payment.amountOre()));
    }

    static Difference asWhole(PaidPayments.OwnFile file, String messageId) {
        return difference(file.municipality(), Optional.empty(), messageId, file.sumOre());
    }

    private static Difference difference(String municipality, Optional<UUID> payment, String reference, long ore) {
        return new Difference(
                Judgement.Difference.REFUSED_AFTER_SENT_AGAIN, Optional.of(municipality), payment, reference, ore, 0);
    }
}
