package se.bistand.endtoend.checker;

import static se.bistand.endtoend.checker.Households.ORE;
import static se.bistand.endtoend.checker.Households.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.bistand.event.v1.PaymentFailed;
import se.bistand.event.v1.PaymentFailureCause;
import se.bistand.event.v1.PaymentScheduled;
import se.bistand.event.v1.PaymentSent;

/// A payment that the bank refused, in whose place a household's payment was made.
final class RefusedFirst {
    private RefusedFirst() {}

    static void before(SmallWorld world, int n) {
        world.run("payout", """
            insert into payment (payment_id, decision_id, municipality, case_id, application_id, month, amount_ore,
                decided_by, execution_date, state, sealed_payee_name, sealed_account, reason, scheduled_at, changed_at)
            values (?, ?, '9901', ?, ?, '2026-12', ?, 'anna', '2026-12-08', 'REJECTED', '', '', 'AC01', now(), now())
            """, id(6, n), id(3, n), id(0, n), id(1, n), ORE);
        for (var kind : List.of("GRANTED", "REPLACED")) {
            world.run("payout", """
                insert into ledger_entry (payment_id, kind, municipality, debit_account, credit_account, amount_ore,
                    booked_at)
                values (?, ?, '9901', 'a', 'b', ?, now())
                """, id(6, n), kind, ORE);
        }
        world.run("payout", "update payment set replaces = ? where payment_id = ?", id(6, n), id(4, n));
        world.state("payout", scheduled(n));
        world.state("payout", sent(n));
        world.state("payout", failed(n));
    }

    private static PaymentScheduled scheduled(int n) {
        return PaymentScheduled.newBuilder()
                .setEventId(id(26, n))
                .setOccurredAt(Instant.EPOCH)
                .setMunicipality("9901")
                .setCaseId(id(0, n))
                .setApplicationId(id(1, n))
                .setPaymentId(id(6, n))
                .setDecisionId(id(3, n))
                .setAmountOre(ORE)
                .setExecutionDate(LocalDate.EPOCH)
                .build();
    }

    private static PaymentSent sent(int n) {
        return PaymentSent.newBuilder()
                .setEventId(id(27, n))
                .setOccurredAt(Instant.EPOCH)
                .setMunicipality("9901")
                .setCaseId(id(0, n))
                .setApplicationId(id(1, n))
                .setPaymentId(id(6, n))
                .setDecisionId(id(3, n))
                .setAmountOre(ORE)
                .setMessageId("M0")
                .setEndToEndId(id(6, n).toString().replace("-", ""))
                .build();
    }

    private static PaymentFailed failed(int n) {
        return PaymentFailed.newBuilder()
                .setEventId(id(28, n))
                .setOccurredAt(Instant.EPOCH)
                .setMunicipality("9901")
                .setCaseId(id(0, n))
                .setApplicationId(id(1, n))
                .setPaymentId(id(6, n))
                .setDecisionId(id(3, n))
                .setAmountOre(ORE)
                .setReason("AC01")
                .setCause(PaymentFailureCause.REFUSED)
                .build();
    }
}
