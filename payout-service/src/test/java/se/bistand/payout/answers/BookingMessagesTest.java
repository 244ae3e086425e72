package se.bistand.payout.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import se.bistand.payout.domain.BankAnswer;
import se.bistand.payout.domain.Judgement;

class BookingMessagesTest {
    @Test
    void a_booked_batch_settles_each_payment_with_its_own_amount() {
        assertThat(camt054("08", """
            <Ntry><Amt Ccy="SEK">30.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2026-11-27</Dt></BookgDt><NtryDtls>
            <TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs><Amt Ccy="SEK">10.00</Amt></TxDtls>
            <TxDtls><Refs><EndToEndId>E2</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="SEK">20.00</Amt></TxAmt></AmtDtls></TxDtls>
            </NtryDtls></Ntry>
            """))
                .containsExactly(
                        new BankAnswer.Booked(
                                "E1", OptionalLong.of(1_000), LocalDate.of(2026, 11, 27), entry("file#1")),
                        new BankAnswer.Booked(
                                "E2", OptionalLong.of(2_000), LocalDate.of(2026, 11, 27), entry("file#1")));
    }

    @Test
    void the_older_version_gives_the_amount_with_the_entry() {
        assertThat(camt054("02", """
            <Ntry><Amt Ccy="SEK">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
            <BookgDt><DtTm>2026-11-27T08:00:00</DtTm></BookgDt>
            <NtryDtls><TxDtls><Refs><InstrId>I1</InstrId><EndToEndId>NOTPROVIDED</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
            """))
                .containsExactly(new BankAnswer.Booked(
                        "I1", OptionalLong.of(1_000), LocalDate.of(2026, 11, 27), entry("file#1")));
    }

    @Test
    void an_entry_is_known_by_the_banks_reference_and_else_by_its_number_in_the_notice() {
        assertThat(camt054("08", debit("<NtryRef>7</NtryRef>", "<AcctSvcrRef>B7</AcctSvcrRef>", 1)))
                .containsExactly(booked("B7"));
        assertThat(camt054("08", "<Id>N1</Id>" + debit("<NtryRef>7</NtryRef>", "", 1)))
                .containsExactly(booked("N1/7"));
    }

    @Test
    void a_payment_named_twice_in_one_entry_is_booked_twice() {
        assertThat(camt054("08", debit("", "<AcctSvcrRef>B7</AcctSvcrRef>", 2)))
                .containsExactly(booked("B7"), booked("B7#2"));
    }

    @Test
    void a_debit_that_reverses_is_a_return_taken_back() {
        assertThat(camt054("08", debit("", "<RvslInd>true</RvslInd><AcctSvcrRef>B8</AcctSvcrRef>", 1)))
                .containsExactly(new BankAnswer.ReturnReversed("E1", OptionalLong.of(1_000), entry("B8")));
    }

    private static String debit(String before, String after, int times) {
        var one = "<TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs><Amt Ccy=\"SEK\">10.00</Amt></TxDtls>".repeat(times);
        return "<Ntry>" + before + "<Amt Ccy=\"SEK\">" + 10 * times + ".00</Amt><CdtDbtInd>DBIT</CdtDbtInd>" + after
                + "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-27</Dt></BookgDt><NtryDtls>" + one
                + "</NtryDtls></Ntry>";
    }

    private static BankAnswer booked(String reference) {
        return new BankAnswer.Booked("E1", OptionalLong.of(1_000), LocalDate.of(2026, 11, 27), entry(reference));
    }

    private static BankAnswer.Entry entry(String reference) {
        return new BankAnswer.Entry(reference, "SEK");
    }

    @Test
    void a_return_is_recognised_by_its_reason_its_code_or_its_reversal() {
        for (var sign : List.of("<RvslInd>true</RvslInd>", "")) {
            assertThat(camt054("08", """
                <Ntry><Amt Ccy="SEK">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>%s<Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-11-27</Dt></BookgDt>
                <NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>
                """.formatted(sign)))
                    .containsExactly(new BankAnswer.Returned("E1", OptionalLong.of(1_000), "AC04", entry("file#1")));
        }
    }

    @Test
    void a_return_is_recognised_also_when_the_bank_gives_no_reason_or_calls_it_a_payment_taken_back() {
        for (var sign : List.of("<RtrInf/>", "<RtrInf><AddtlInf>x</AddtlInf></RtrInf>", code("RPCR"), code("RRTN"))) {
            assertThat(camt054("08", credit("E1", sign)))
                    .containsExactly(new BankAnswer.Returned("E1", OptionalLong.of(1_000), "NARR", entry("file#1")));
        }
    }

    @Test
    void a_credit_that_is_not_called_a_return_is_told_when_it_can_be_one_of_our_payments() {
        var ours = "0123456789ABCDEF0123456789abcdef";
        for (var sign : List.of("", "<BkTxCd><Prtry><Cd>RETUR</Cd></Prtry></BkTxCd>", code("ESCT"))) {
            assertThat(camt054("08", credit(ours, sign)))
                    .containsExactly(new BankAnswer.Credited(ours, OptionalLong.of(1_000)));
        }
        assertThat(camt054("08", credit("E1", ""))).isEmpty();
    }

    private static String code(String subFamily) {
        return "<BkTxCd><Domn><Fmly><SubFmlyCd>" + subFamily + "</SubFmlyCd></Fmly></Domn></BkTxCd>";
    }

    private static String credit(String reference, String sign) {
        return "<Ntry><Amt Ccy=\"SEK\">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><NtryDtls><TxDtls>"
                + "<Refs><EndToEndId>" + reference + "</EndToEndId></Refs>" + sign + "</TxDtls></NtryDtls></Ntry>";
    }

    @Test
    void what_is_not_booked_and_other_income_say_nothing() {
        assertThat(camt054("08", """
            <Ntry><Amt Ccy="SEK">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts>
            <NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="SEK">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <NtryDtls><TxDtls><Refs><EndToEndId>X</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
            """)).isEmpty();
    }

    @Test
    void a_debit_without_a_reference_is_a_question() {
        assertThat(camt054("08", """
            <Ntry><NtryRef>7</NtryRef><Amt Ccy="SEK">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2026-11-27</Dt></BookgDt></Ntry>
            """))
                .containsExactly(new BankAnswer.UnclearEntry(
                        Judgement.Difference.WITHOUT_REFERENCE, OptionalLong.of(1_000), 0, Optional.of("7")));
    }

    @Test
    void an_entry_that_is_not_the_sum_of_its_details_settles_none_of_them() {
        assertThat(camt054("08", """
            <Ntry><Amt Ccy="SEK">30.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2026-11-27</Dt></BookgDt><NtryRef>7</NtryRef><NtryDtls>
            <TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs><Amt Ccy="SEK">10.00</Amt></TxDtls>
            <TxDtls><Refs><EndToEndId>E2</EndToEndId></Refs><Amt Ccy="SEK">10.00</Amt></TxDtls>
            </NtryDtls></Ntry>
            """))
                .containsExactly(new BankAnswer.UnclearEntry(
                        Judgement.Difference.OTHER_SUM, OptionalLong.of(3_000), 2_000, Optional.of("7")));
        assertThat(camt054("08", """
            <Ntry><Amt Ccy="SEK">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RvslInd>true</RvslInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2026-11-27</Dt></BookgDt><NtryDtls>
            <TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs><Amt Ccy="SEK">10.00</Amt></TxDtls>
            <TxDtls><Refs><EndToEndId>E2</EndToEndId></Refs><Amt Ccy="SEK">10.00</Amt></TxDtls>
            </NtryDtls></Ntry>
            """))
                .containsExactly(new BankAnswer.UnclearEntry(
                        Judgement.Difference.OTHER_SUM, OptionalLong.of(1_000), 2_000, Optional.empty()));
    }

    @Test
    void a_return_without_a_reference_is_a_question() {
        for (var details : List.of("", "<NtryDtls><TxDtls><Refs/></TxDtls></NtryDtls>")) {
            for (var sign : List.of(
                    "<RvslInd>true</RvslInd><Sts><Cd>BOOK</Cd></Sts>",
                    "<Sts><Cd>BOOK</Cd></Sts><BkTxCd><Domn><Fmly><SubFmlyCd>RRTN</SubFmlyCd></Fmly></Domn></BkTxCd>")) {
                assertThat(camt054("08", """
                    <Ntry><NtryRef>7</NtryRef><Amt Ccy="SEK">10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>%s%s</Ntry>
                    """.formatted(sign, details)))
                        .containsExactly(new BankAnswer.UnclearEntry(
                                Judgement.Difference.RETURN_WITHOUT_REFERENCE,
                                OptionalLong.of(1_000),
                                0,
                                Optional.of("7")));
            }
        }
    }

    private static List<BankAnswer> camt054(String version, String content) {
        var answers = new ArrayList<BankAnswer>();
        var text = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001." + version
                + "\"><BkToCstmrDbtCdtNtfctn><Ntfctn>" + content + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>";
        try (var xml = open(text)) {
            assertThat(xml.namespace()).endsWith(version);
            Camt054.read(xml, "file", answers::add, iban -> {});
        }
        return answers;
    }

    private static BankXml open(String text) {
        return BankXml.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
