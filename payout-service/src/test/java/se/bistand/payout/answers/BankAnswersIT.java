package se.bistand.payout.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bistand.event.v1.DecisionMade;
import se.bistand.payout.PayoutContext;

/// The payments are marked as sent without the bank knowing of them: what it answers is up to each test.
class BankAnswersIT extends PayoutContext {
    private DecisionMade granted;
    private String messageId = "";

    BankAnswersIT() {
        granted = new DecisionMade();
    }

    @BeforeEach
    void a_payment_is_at_the_bank() {
        granted = decision().made();
        publish(List.of(granted));
        awaitState(List.of(granted), "SCHEDULED");
        assertThat(makeFile().statusCode()).isEqualTo(201);
        messageId = jdbc.sql("select msg_id from payment join payment_file using (file_id) where decision_id = ?")
                .param(granted.getDecisionId())
                .query(String.class)
                .single();
        jdbc.sql("update payment_file set state = 'SENT', sent_at = now() where msg_id = ?")
                .param(messageId)
                .update();
        jdbc.sql("update payment set state = 'SENT', sent_at = now() where payment_id = ?")
                .param(paymentId(granted))
                .update();
    }

    @AfterEach
    void nothing_stays_open() {
        jdbc.sql("update difference set resolved_at = now(), resolved_by = 'test', note = 'test' where"
                        + " resolved_at is null")
                .update();
    }

    @Test
    void an_accepted_file_is_accepted_for_every_payment_in_it() {
        answer(status("ACCP"));
        awaitState(List.of(granted), "ACCEPTED");
    }

    @Test
    void answers_in_the_wrong_order_and_twice_do_no_harm() {
        answer(BookingNotices.booked(reference(granted), "4620.00"));
        awaitState(List.of(granted), "SETTLED");
        answer(BookingNotices.booked(reference(granted), "4620.00"));
        answer(status("ACCP"));
        answer(status("ACTC"));
        awaitAllApplied();
        assertThat(state(granted)).isEqualTo("SETTLED");
        assertThat(events("ekb.payment-settled.v1", granted)).isEqualTo(1);
        assertThat(balances(granted)).isEqualTo(Map.of("GRANTED_ASSISTANCE", 462_000L, "BANK", -462_000L));
        assertThat(openDifferences()).isEmpty();
    }

    @Test
    void money_that_comes_back_is_owed_again_and_has_failed() {
        answer(BookingNotices.booked(reference(granted), "4620.00"));
        answer(BookingNotices.returned(reference(granted), "4620.00", "AC04"));
        awaitState(List.of(granted), "RETURNED");
        assertThat(events("ekb.payment-failed.v1", granted)).isEqualTo(1);
        assertThat(balances(granted))
                .isEqualTo(Map.of("GRANTED_ASSISTANCE", 462_000L, "OWED_TO_HOUSEHOLDS", -462_000L));
    }

    @Test
    void a_refused_second_copy_of_a_file_refuses_no_payment() {
        answer(status("RJCT", "DU01"));
        awaitAllApplied();
        assertThat(state(granted)).isEqualTo("SENT");
    }

    @Test
    void a_file_handed_over_twice_and_refused_as_a_whole_is_a_question_and_refuses_no_payment() {
        jdbc.sql("update payment_file set attempts = 2 where msg_id = ?")
                .param(messageId)
                .update();
        answer(StatusReports.naming(reference(granted), "RJCT", status("RJCT", "NARR")));
        awaitAllApplied();
        assertThat(state(granted)).isEqualTo("SENT");
        assertThat(kinds()).containsExactly("REFUSED_AFTER_SENT_AGAIN");
        assertThat(makeFile().statusCode()).isEqualTo(409);
    }

    @Test
    void a_refused_file_is_refused_for_every_payment_in_it() {
        answer(status("RJCT", "AM10"));
        awaitState(List.of(granted), "REJECTED");
        assertThat(events("ekb.payment-failed.v1", granted)).isEqualTo(1);
    }

    @Test
    void a_refused_payment_that_the_bank_has_booked_stands_in_the_way_of_a_new_one() {
        answer(status("RJCT", "AM10"));
        awaitState(List.of(granted), "REJECTED");
        answer(BookingNotices.booked(reference(granted), "4620.00"));
        await(() -> kinds().equals(List.of("CONTRADICTION")), () -> kinds().toString());
        var again = decision()
                .about(granted.getCaseId())
                .on(granted.getApplicationId())
                .made();
        publish(List.of(again));
        awaitState(List.of(again), "HELD");
    }

    @Test
    void a_reference_nobody_knows_stops_the_next_file_until_a_person_has_looked() {
        answer(BookingNotices.booked("ffffffffffffffffffffffffffffffff", "1.00"));
        await(() -> !openDifferences().isEmpty(), () -> "no difference");
        assertThat(makeFile().statusCode()).isEqualTo(409);
        assertThat(makeFile().body()).contains("OPEN_DIFFERENCE");
        assertThat(post("/api/bank-files", "9902", "finance", "").statusCode())
                .as("another municipality's account is not concerned")
                .isEqualTo(200);
        var id = openDifferences().getFirst();
        assertThat(resolve(id, "caseworker", "{\"note\":\"x\"}")).isEqualTo(403);
        assertThat(resolve(id, "finance", "{}")).isEqualTo(422);
        assertThat(resolve(id, "finance", "{\"note\":\"kommunens egen betalning\"}"))
                .isEqualTo(204);
        assertThat(makeFile().statusCode()).isEqualTo(200);
    }

    @Test
    void another_amount_is_a_difference_and_settles_nothing() {
        answer(BookingNotices.booked(reference(granted), "4620.01"));
        await(() -> !openDifferences().isEmpty(), () -> "no difference");
        assertThat(state(granted)).isEqualTo("SENT");
        assertThat(get("/api/differences", "finance").body())
                .contains("OTHER_AMOUNT", "\"expectedOre\":462000", "\"statedOre\":462001");
    }

    @Test
    void a_second_debit_of_a_payment_stops_the_next_file_and_the_first_told_again_does_not() {
        answer(BookingNotices.booked(reference(granted), "4620.00"));
        awaitState(List.of(granted), "SETTLED");
        answer(BookingNotices.booked(reference(granted), "4620.00"));
        awaitAllApplied();
        assertThat(openDifferences()).isEmpty();
        var second = BookingNotices.booked(reference(granted), "4620.00").replace("<NtryRef>1<", "<NtryRef>2<");
        answer(second);
        await(() -> !openDifferences().isEmpty(), () -> "no difference");
        assertThat(kinds()).containsExactly("PAID_TWICE");
        assertThat(makeFile().statusCode()).isEqualTo(409);
        answer(second);
        awaitAllApplied();
        assertThat(kinds()).as("a person has been told once").containsExactly("PAID_TWICE");
        assertThat(balances(granted)).isEqualTo(Map.of("GRANTED_ASSISTANCE", 462_000L, "BANK", -462_000L));
    }

    @Test
    void a_return_that_the_bank_takes_back_is_a_question_to_a_person() {
        answer(BookingNotices.booked(reference(granted), "4620.00"));
        answer(BookingNotices.returned(reference(granted), "4620.00", "AC04"));
        awaitState(List.of(granted), "RETURNED");
        answer(BookingNotices.booked(reference(granted), "4620.00")
                .replace("</CdtDbtInd><Sts>", "</CdtDbtInd><RvslInd>true</RvslInd><Sts>"));
        await(() -> !openDifferences().isEmpty(), () -> "no difference");
        assertThat(kinds()).containsExactly("RETURN_REVERSED");
    }

    @Test
    void another_currency_or_another_municipalitys_account_settles_nothing() {
        answer(BookingNotices.booked(reference(granted), "4620.00").replace("\"SEK\"", "\"EUR\""));
        await(() -> kinds().equals(List.of("OTHER_CURRENCY")), () -> kinds().toString());
        answer(BookingNotices.booked(reference(granted), "4620.00")
                .replace(BookingNotices.IBAN, "SE3550000000054910000003"));
        await(() -> kinds().equals(List.of("OTHER_ACCOUNT", "OTHER_CURRENCY")), () -> kinds().toString());
        assertThat(state(granted)).isEqualTo("SENT");
    }

    @Test
    void a_refused_group_in_an_accepted_file_is_refused() {
        var day = jdbc.sql("select to_char(execution_date, 'YYYYMMDD') from payment where payment_id = ?")
                .param(paymentId(granted))
                .query(String.class)
                .single();
        answer(status("ACTC")
                .replace(
                        "</CstmrPmtStsRpt>",
                        "<OrgnlPmtInfAndSts><OrgnlPmtInfId>" + messageId + "-" + day
                                + "</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt>"));
        awaitState(List.of(granted), "REJECTED");
    }

    @Test
    void a_day_the_database_does_not_know_makes_the_file_unreadable_and_the_next_is_applied() {
        answer(BookingNotices.booked(reference(granted), "4620.00")
                .replace("<Dt>2026-11-27</Dt>", "<Dt>0000-01-01</Dt>"));
        await(() -> kinds().equals(List.of("UNREADABLE")), () -> kinds().toString());
        answer(BookingNotices.booked(reference(granted), "4620.00"));
        awaitState(List.of(granted), "SETTLED");
    }

    @Test
    void a_file_that_cannot_be_read_stops_the_next_file() {
        answer("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]><Document>&y;</Document>");
        await(() -> !openDifferences().isEmpty(), () -> "no difference");
        assertThat(get("/api/differences", "finance").body()).contains("UNREADABLE");
        assertThat(makeFile().statusCode()).isEqualTo(409);
    }

    private int resolve(UUID id, String role, String json) {
        return post("/api/differences/" + id + "/resolve", "9901", role, json).statusCode();
    }

    private List<UUID> openDifferences() {
        return jdbc.sql("select difference_id from difference where resolved_at is null")
                .query(UUID.class)
                .list();
    }

    private List<String> kinds() {
        return jdbc.sql("select kind from difference where resolved_at is null order by kind")
                .query(String.class)
                .list();
    }

    private static void answer(String xml) {
        bankAnswers("answer-" + UUID.randomUUID() + ".xml", xml);
    }

    private void awaitAllApplied() {
        var marker = "last-" + UUID.randomUUID() + ".xml";
        bankAnswers(marker, status("RCVD"));
        awaitApplied(marker);
    }

    private String status(String code, String... reasons) {
        return StatusReports.whole(messageId, code, reasons);
    }
}
