package se.bistand.endtoend.checker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The claim about decisions and their payments.
final class PaymentProofs {
    private static final Set<String> MAY_BE_REPLACED = Set.of("REJECTED", "RETURNED");

    private final World world;

    PaymentProofs(World world) {
        this.world = world;
    }

    /// A payment that was refused or came back may have a successor; the others stand alone.
    Finding everyGrantHasOnePayment() {
        var granting = world.decisions().stream()
                .filter(World.Decision::granting)
                .collect(Collectors.toMap(World.Decision::decisionId, Function.identity(), (one, other) -> one));
        var paid = world.payments().stream().collect(groupingBy(World.Payment::decisionId));
        var wrong = new ArrayList<String>();
        granting.forEach((id, decision) -> {
            var payments = paid.getOrDefault(id, List.of());
            if (!isChain(payments)) {
                wrong.add(id + ": " + payments.size() + " payments, and not each but the last is replaced by the next");
            }
            for (var payment : payments) {
                if (payment.amountOre() != decision.amountOre()) {
                    wrong.add(id + ": granted " + decision.amountOre() + " öre, payment of " + payment.amountOre());
                }
            }
        });
        paid.keySet().stream()
                .filter(id -> !granting.containsKey(id))
                .forEach(id -> wrong.add(id + ": paid, never granted"));
        return new Finding("every granting decision has exactly one payment", granting.size(), wrong);
    }

    /// One first, one last, and each in between refused or returned and replaced once.
    private static boolean isChain(List<World.Payment> payments) {
        var ids = payments.stream().map(World.Payment::paymentId).collect(toSet());
        var replaced = payments.stream()
                .map(World.Payment::replaces)
                .filter(Objects::nonNull)
                .toList();
        return replaced.size() == payments.size() - 1
                && Set.copyOf(replaced).size() == replaced.size()
                && ids.containsAll(replaced)
                && payments.stream()
                        .filter(payment -> replaced.contains(payment.paymentId()))
                        .allMatch(payment -> MAY_BE_REPLACED.contains(payment.state()));
    }

    static Set<UUID> replaced(World world) {
        return world.payments().stream()
                .map(World.Payment::replaces)
                .filter(Objects::nonNull)
                .collect(toSet());
    }
}
