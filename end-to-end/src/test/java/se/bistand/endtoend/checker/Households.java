package se.bistand.endtoend.checker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import se.bistand.event.v1.DecisionMade;
import se.bistand.event.v1.DecisionOutcome;
import se.bistand.event.v1.NormCalculated;
import se.bistand.event.v1.NormResult;
import se.bistand.event.v1.PaymentScheduled;
import se.bistand.event.v1.PaymentSent;
import se.bistand.event.v1.PaymentSettled;

/// A few households that have gone all the way, written where the services would have written it.
final class Households {
    static final int HOUSEHOLDS = 3;
    static final long ORE = 1_000_050;
    private final SmallWorld world;

    Households(SmallWorld world) {
        this.world = world;
    }

    void goThrough() {
        for (int n = 0; n < HOUSEHOLDS; n++) {
            household(n);
        }
        file();
    }

    private void household(int n) {
        accept(n);
        world.run("register_check", """
            insert into application_check (application_id, case_id, municipality, month, received_at, done_at)
            values (?, ?, '9901', '2026-12', now(), now())
            """, id(1, n), id(0, n));
        basis(n);
        world.state("decision_support", calculated(n));
        world.state("decision_support", decided(n, ORE));
        world.run("notification", """
            insert into decision (decision_id, event_id, decided_at, municipality, case_id, application_id, month,
                outcome, amount_ore, decided_by, sealed_decision_maker, legal_basis, sealed_reasons,
                sealed_payee_name, lines)
            values (?, ?, now(), '9901', ?, ?, '2026-12', 'GRANT', ?, 'anna', '', '', '', '', '[]')
            """, id(3, n), id(13, n), id(0, n), id(1, n), ORE);
        world.run("notification", """
            insert into mail (decision_id, about, municipality, case_id, application_id, sealed_email, state,
                waiting_since, due_at, sent_at)
            values (?, ?, '9901', ?, ?, '', 'SENT', now(), now(), now())
            """, id(3, n), id(13, n), id(0, n), id(1, n));
        payment(n);
        world.state("payout", scheduled(n, ORE));
        world.state("payout", sent(n));
        world.state("payout", settled(n));
        world.mails.add("<" + n + "@meddelande.example>");
        world.booked(id(4, n), ORE, 1);
    }

    void accept(int n) {
        world.run(
                "application_intake",
                "insert into household_case (case_id, municipality, applicant_ref) values (?, '9901', ?)",
                id(0, n),
                "ref" + n);
        world.run("application_intake", """
            insert into application (application_id, case_id, municipality, client, fingerprint, month, kind,
                applicant_refs, sealed_content, received_at)
            values (?, ?, '9901', 'c', 'f', '2026-12', 'NEW', '{}', '', now())
            """, id(1, n), id(0, n));
    }

    private void basis(int n) {
        world.run("decision_support", """
            insert into application (application_id, case_id, municipality, calculations, calculation_id)
            values (?, ?, '9901', 1, ?)
            """, id(1, n), id(0, n), id(2, n));
        world.run("decision_support", """
            insert into register_check (event_id, application_id, occurred_at, answers, after_decision)
            values (?, ?, now(), '[]', false)
            """, id(12, n), id(1, n));
        world.run("decision_support", """
            insert into calculation (calculation_id, application_id, number, register_check, result, need_ore,
                means_ore, difference_ore, cuts_something, questions, tree, proposed_reasons, calculated_at)
            values (?, ?, 1, ?, 'DEFICIT', 0, 0, 0, false, '{}', '', '', now())
            """, id(2, n), id(1, n), id(12, n));
        world.run("decision_support", """
            insert into decision (decision_id, application_id, calculation_id, outcome, amount_ore, decided_by,
                sealed_decision_maker, sealed_reasons, answered_questions, decided_at)
            values (?, ?, ?, 'GRANT', ?, 'anna', '', '', '{}', now())
            """, id(3, n), id(1, n), id(2, n), ORE);
    }

    private void payment(int n) {
        world.run("payout", """
            insert into payment (payment_id, decision_id, municipality, case_id, application_id, month, amount_ore,
                decided_by, execution_date, state, sealed_payee_name, sealed_account, file_id, scheduled_at,
                changed_at)
            values (?, ?, '9901', ?, ?, '2026-12', ?, 'anna', '2026-12-10', 'SETTLED', '', '', ?, now(), now())
            """, id(4, n), id(3, n), id(0, n), id(1, n), ORE, id(5, 0));
        for (var kind : List.of("GRANTED", "SETTLED")) {
            world.run("payout", """
                insert into ledger_entry (payment_id, kind, municipality, debit_account, credit_account, amount_ore,
                    booked_at)
                values (?, ?, '9901', 'a', 'b', ?, now())
                """, id(4, n), kind, ORE);
        }
    }

    private void file() {
        var xml = new StringBuilder("<Document><CstmrCdtTrfInitn><GrpHdr><MsgId>M1</MsgId><CtrlSum>30001.50</CtrlSum>")
                .append("</GrpHdr><PmtInf>");
        for (int n = 0; n < HOUSEHOLDS; n++) {
            xml.append("<CdtTrfTxInf><PmtId><EndToEndId>")
                    .append(id(4, n).toString().replace("-", ""))
                    .append("</EndToEndId></PmtId><Amt><InstdAmt Ccy=\"SEK\">10000.50</InstdAmt></Amt></CdtTrfTxInf>");
        }
        var bytes =
                xml.append("</PmtInf></CstmrCdtTrfInitn></Document>").toString().getBytes(StandardCharsets.UTF_8);
        world.run("payout", """
            insert into payment_file (file_id, municipality, file_date, sequence, msg_id, format, payments, sum_ore,
                size, sha256, created_at, created_by, state, next_try_at)
            values (?, '9901', '2026-12-09', 1, 'M1', 'f', 3, ?, 1, '', now(), 'cilla', 'SENT', now())
            """, id(5, 0), ORE * HOUSEHOLDS);
        int half = bytes.length / 2;
        world.run("payout", "insert into stored_part values (?, 0, ?)", id(5, 0), Arrays.copyOf(bytes, half));
        world.run(
                "payout",
                "insert into stored_part values (?, 1, ?)",
                id(5, 0),
                Arrays.copyOfRange(bytes, half, bytes.length));
    }

    private SpecificRecord calculated(int n) {
        return NormCalculated.newBuilder()
                .setEventId(id(12, n))
                .setOccurredAt(Instant.EPOCH)
                .setMunicipality("9901")
                .setCaseId(id(0, n))
                .setApplicationId(id(1, n))
                .setMonth("2026-12")
                .setCalculationId(id(2, n))
                .setResult(NormResult.DEFICIT)
                .setNeedOre(0)
                .setMeansOre(0)
                .setLines(List.of())
                .setQuestions(List.of())
                .build();
    }

    SpecificRecord decided(int n, long ore) {
        var empty = ByteBuffer.allocate(0);
        return DecisionMade.newBuilder()
                .setEventId(id(13, n))
                .setOccurredAt(Instant.EPOCH)
                .setMunicipality("9901")
                .setCaseId(id(0, n))
                .setApplicationId(id(1, n))
                .setMonth("2026-12")
                .setDecisionId(id(3, n))
                .setCalculationId(id(2, n))
                .setOutcome(DecisionOutcome.GRANT)
                .setAmountOre(ore)
                .setDecidedBy("anna")
                .setSealedDecisionMaker(empty)
                .setLegalBasis("")
                .setLines(List.of())
                .setSealedReasons(empty)
                .setApplicantRefs(List.of())
                .setSealedPayeeName(empty)
                .setSealedAccount(empty)
                .setSealedEmail(empty)
                .setLanguage("sv")
                .build();
    }

    SpecificRecord scheduled(int n, long ore) {
        return PaymentScheduled.newBuilder()
                .setEventId(id(14, n))
                .setOccurredAt(Instant.EPOCH)
                .setMunicipality("9901")
                .setCaseId(id(0, n))
                .setApplicationId(id(1, n))
                .setPaymentId(id(4, n))
                .setDecisionId(id(3, n))
                .setAmountOre(ore)
                .setExecutionDate(LocalDate.EPOCH)
                .build();
    }

    SpecificRecord sent(int n) {
        return sent(n, id(15, n));
    }

    SpecificRecord sent(int n, UUID eventId) {
        return PaymentSent.newBuilder()
                .setEventId(eventId)
                .setOccurredAt(Instant.EPOCH)
                .setMunicipality("9901")
                .setCaseId(id(0, n))
                .setApplicationId(id(1, n))
                .setPaymentId(id(4, n))
                .setDecisionId(id(3, n))
                .setAmountOre(ORE)
                .setMessageId("M1")
                .setEndToEndId(id(4, n).toString().replace("-", ""))
                .build();
    }

    private SpecificRecord settled(int n) {
        return PaymentSettled.newBuilder()
                .setEventId(id(16, n))
                .setOccurredAt(Instant.EPOCH)
                .setMunicipality("9901")
                .setCaseId(id(0, n))
                .setApplicationId(id(1, n))
                .setPaymentId(id(4, n))
                .setDecisionId(id(3, n))
                .setAmountOre(ORE)
                .setSettledOn(LocalDate.EPOCH)
                .build();
    }

    static UUID id(int kind, int n) {
        return new UUID(kind, n);
    }
}
