package se.bistand.payout.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import se.bistand.payout.domain.FileHead;
import se.bistand.payout.domain.Judgement;
import se.bistand.payout.domain.PaymentId;

/// What one report refuses of files that the bank may have more than once. Each payment is a question; but
/// when it is the whole of a large group, the copy is in question, and one answer by a person is enough.
final class RefusedAgain {
    private static final int FEW = 10;

    private final Map<String, List<Paid>> groups = new LinkedHashMap<>();

    void add(Paid payment) {
        var id = FileHead.groupId(payment.sentAgain().orElseThrow(), payment.executionDate());
        groups.computeIfAbsent(id, none -> new ArrayList<>()).add(payment);
    }

    /// @param groupSize how many payments the group of a payment has
    List<Difference> differences(ToIntFunction<Paid> groupSize) {
        var differences = new ArrayList<Difference>();
        groups.forEach((id, refused) -> {
            var first = refused.getFirst();
            if (refused.size() > FEW && refused.size() >= groupSize.applyAsInt(first)) {
                var sum = refused.stream().mapToLong(Paid::amountOre).sum();
                differences.add(difference(first.municipality(), Optional.empty(), id, sum));
            } else {
                refused.forEach(payment -> differences.add(difference(
                        payment.municipality(),
                        Optional.of(payment.paymentId()),
                        PaymentId.endToEndId(payment.paymentId()),
                        payment.amountOre())));
            }
        });
        return differences;
    }

    static Difference asWhole(PaidPayments.OwnFile file, String messageId) {
        return difference(file.municipality(), Optional.empty(), messageId, file.sumOre());
    }

    private static Difference difference(String municipality, Optional<UUID> payment, String reference, long ore) {
        return new Difference(
                Judgement.Difference.REFUSED_AFTER_SENT_AGAIN, Optional.of(municipality), payment, reference, ore, 0);
    }
}
