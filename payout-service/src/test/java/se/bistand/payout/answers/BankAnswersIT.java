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
    private static final String IBAN = "SE8350000000051400010004";

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
        answer(status("ACCP", ""));
        awaitState(List.of(granted), "ACCEPTED");
    }

    @Test
    void answers_in_the_wrong_order_and_twice_do_no_harm() {
        answer(booked(reference(granted), "4620.00"));
        awaitState(List.of(granted), "SETTLED");
        answer(booked(reference(granted), "4620.00"));
        answer(status("ACCP", ""));
        answer(status("ACTC", ""));
        awaitAllApplied();
        assertThat(state(granted)).isEqualTo("SETTLED");
        assertThat(events("ekb.payment-settled.v1", granted)).isEqualTo(1);
        assertThat(balances(granted)).isEqualTo(Map.of("GRANTED_ASSISTANCE", 462_000L, "BANK", -462_000L));
        assertThat(openDifferences()).isEmpty();
    }

    @Test
    void money_that_comes_back_is_owed_again_and_has_failed() {
        answer(booked(reference(granted), "4620.00"));
        answer(returned(reference(granted), "4620.00", "AC04"));
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
    void a_refused_file_is_refused_for_every_payment_in_it() {
        answer(status("RJCT", "AM10"));
        awaitState(List.of(granted), "REJECTED");
        assertThat(events("ekb.payment-failed.v1", granted)).isEqualTo(1);
    }

    @Test
    void a_reference_nobody_knows_stops_the_next_file_until_a_person_has_looked() {
        answer(booked("ffffffffffffffffffffffffffffffff", "1.00"));
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
        answer(booked(reference(granted), "4620.01"));
        await(() -> !openDifferences().isEmpty(), () -> "no difference");
        assertThat(state(granted)).isEqualTo("SENT");
        assertThat(get("/api/differences", "finance").body())
                .contains("OTHER_AMOUNT", "\"expectedOre\":462000", "\"statedOre\":462001");
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

    private static void answer(String xml) {
        bankAnswers("answer-" + UUID.randomUUID() + ".xml", xml);
    }

    private void awaitAllApplied() {
        var marker = "last-" + UUID.randomUUID() + ".xml";
        bankAnswers(marker, status("RCVD", ""));
        await(
                () -> jdbc.sql("select count(*) from bank_answer where name = ? and state = 'APPLIED'")
                                .param(marker)
                                .query(Integer.class)
                                .single()
                        == 1,
                () -> "not applied");
    }

    private String status(String code, String reason) {
        var because = reason.isEmpty() ? "" : "<StsRsnInf><Rsn><Cd>" + reason + "</Cd></Rsn></StsRsnInf>";
        return """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>S</MsgId><CreDtTm>2026-11-25T10:00:00Z</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
            <GrpSts>%s</GrpSts>%s</OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>
            """.formatted(messageId, code, because);
    }

    private static String booked(String reference, String amount) {
        return entry("DBIT", "", amount, "<Refs><EndToEndId>" + reference + "</EndToEndId></Refs>", "");
    }

    private static String returned(String reference, String amount, String reason) {
        return entry(
                "CRDT",
                "<RvslInd>true</RvslInd>",
                amount,
                "<Refs><EndToEndId>" + reference + "</EndToEndId></Refs>",
                "<RtrInf><Rsn><Cd>" + reason + "</Cd></Rsn></RtrInf>");
    }

    private static String entry(String direction, String reversal, String amount, String refs, String why) {
        return """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
            <GrpHdr><MsgId>N</MsgId><CreDtTm>2026-11-27T18:00:00Z</CreDtTm></GrpHdr>
            <Ntfctn><Id>1</Id><Acct><Id><IBAN>%s</IBAN></Id></Acct>
            <Ntry><NtryRef>1</NtryRef><Amt Ccy="SEK">%s</Amt><CdtDbtInd>%s</CdtDbtInd>%s<Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2026-11-27</Dt></BookgDt>
            <NtryDtls><TxDtls>%s<Amt Ccy="SEK">%s</Amt><CdtDbtInd>%s</CdtDbtInd>%s</TxDtls></NtryDtls>
            </Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
            """.formatted(IBAN, amount, direction, reversal, refs, amount, direction, why);
    }
}
