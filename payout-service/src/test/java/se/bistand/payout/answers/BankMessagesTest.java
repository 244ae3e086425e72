package se.bistand.payout.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bistand.payout.domain.BankAnswer;
import se.bistand.payout.domain.BankAnswer.Status;

class BankMessagesTest {
    @Test
    void a_file_accepted_in_part_names_the_refused_and_accepts_the_rest() {
        assertThat(pain002("""
            <OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>M1-1</OrgnlPmtInfId><PmtInfSts>PART</PmtInfSts>
            <TxInfAndSts><OrgnlEndToEndId>E3</OrgnlEndToEndId><TxSts>RJCT</TxSts>
            <StsRsnInf><Rsn><Cd>AC03</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>
            """))
                .containsExactly(
                        new BankAnswer.PaymentStatus("E3", Status.REJECTED, "AC03"),
                        new BankAnswer.GroupStatus("M1", "M1-1", Status.ACCEPTED, ""),
                        new BankAnswer.FileStatus("M1", Status.ACCEPTED, ""));
    }

    @Test
    void a_refused_file_is_refused_with_its_reason() {
        assertThat(pain002("""
            <OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><GrpSts>RJCT</GrpSts>
            <StsRsnInf><Rsn><Cd>AM10</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts>
            """)).containsExactly(new BankAnswer.FileStatus("M1", Status.REJECTED, "AM10"));
    }

    @Test
    void a_receipt_says_nothing_yet() {
        assertThat(pain002("<OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><GrpSts>RCVD</GrpSts></OrgnlGrpInfAndSts>"))
                .isEmpty();
    }

    @Test
    void each_group_is_judged_for_itself() {
        assertThat(pain002("""
            <OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>M1-1</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>
            <TxInfAndSts><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>RJCT</TxSts></TxInfAndSts></OrgnlPmtInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>M1-2</OrgnlPmtInfId><PmtInfSts>ACCP</PmtInfSts></OrgnlPmtInfAndSts>
            """))
                .containsExactly(
                        new BankAnswer.PaymentStatus("E1", Status.REJECTED, ""),
                        new BankAnswer.GroupStatus("M1", "M1-1", Status.REJECTED, "NARR"),
                        new BankAnswer.GroupStatus("M1", "M1-2", Status.ACCEPTED, ""));
    }

    @Test
    void a_refused_group_in_an_accepted_file_is_refused_also_for_the_payments_not_listed() {
        assertThat(pain002("""
            <OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><GrpSts>ACTC</GrpSts></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>M1-1</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>
            <StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf>
            <TxInfAndSts><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>RJCT</TxSts></TxInfAndSts></OrgnlPmtInfAndSts>
            """))
                .containsExactly(
                        new BankAnswer.PaymentStatus("E1", Status.REJECTED, "AM04"),
                        new BankAnswer.GroupStatus("M1", "M1-1", Status.REJECTED, "AM04"),
                        new BankAnswer.FileStatus("M1", Status.ACCEPTED, ""));
    }

    @Test
    void a_group_of_a_refused_file_is_refused_whatever_is_said_of_it() {
        assertThat(pain002("""
            <OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><GrpSts>RJCT</GrpSts>
            <StsRsnInf><Rsn><Cd>AM10</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>M1-1</OrgnlPmtInfId><PmtInfSts>ACCP</PmtInfSts></OrgnlPmtInfAndSts>
            """))
                .containsExactly(
                        new BankAnswer.GroupStatus("M1", "M1-1", Status.REJECTED, "AM10"),
                        new BankAnswer.FileStatus("M1", Status.REJECTED, "AM10"));
    }

    @Test
    void the_groups_of_a_refused_second_copy_are_not_refused() {
        assertThat(pain002("""
            <OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><GrpSts>RJCT</GrpSts>
            <StsRsnInf><Rsn><Cd>DU01</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>M1-1</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts></OrgnlPmtInfAndSts>
            """)).containsExactly(new BankAnswer.GroupStatus("M1", "M1-1", Status.NOTED, ""));
    }

    @Test
    void a_second_copy_is_known_whichever_of_its_reasons_says_so() {
        for (var reasons : List.of(because("AM05", "NARR"), because("NARR", "AM05"))) {
            assertThat(pain002("<OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><GrpSts>RJCT</GrpSts>" + reasons
                            + "</OrgnlGrpInfAndSts>"))
                    .isEmpty();
            assertThat(pain002("""
                <OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId></OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>M1-1</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>%s
                <TxInfAndSts><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>RJCT</TxSts>%s</TxInfAndSts></OrgnlPmtInfAndSts>
                """.formatted(reasons, reasons)))
                    .extracting(BankMessagesTest::status)
                    .containsExactly(Status.NOTED, Status.NOTED);
        }
    }

    @Test
    void a_payment_of_a_refused_second_copy_is_not_refused_for_a_reason_of_its_own() {
        assertThat(pain002("""
            <OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><GrpSts>RJCT</GrpSts>%s</OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>M1-1</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>%s
            <TxInfAndSts><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>RJCT</TxSts>%s</TxInfAndSts></OrgnlPmtInfAndSts>
            """.formatted(because("DUPL"), because("NARR"), because("NARR"))))
                .extracting(BankMessagesTest::status)
                .containsExactly(Status.NOTED, Status.NOTED);
    }

    @Test
    void of_several_reasons_the_first_is_told() {
        assertThat(pain002("<OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><GrpSts>RJCT</GrpSts>"
                        + because("AM10", "NARR") + "</OrgnlGrpInfAndSts>"))
                .containsExactly(new BankAnswer.FileStatus("M1", Status.REJECTED, "AM10"));
    }

    private static Status status(BankAnswer answer) {
        return switch (answer) {
            case BankAnswer.PaymentStatus s -> s.status();
            case BankAnswer.GroupStatus s -> s.status();
            case BankAnswer.FileStatus s -> s.status();
            default -> throw new AssertionError("not a status: " + answer);
        };
    }

    private static String because(String... codes) {
        return StatusReports.because(codes);
    }

    private static List<BankAnswer> pain002(String content) {
        var answers = new ArrayList<BankAnswer>();
        var text = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>" + content
                + "</CstmrPmtStsRpt></Document>";
        try (var xml = open(text)) {
            assertThat(xml.namespace()).endsWith("pain.002.001.10");
            Pain002.read(xml, answers::add, messageId -> {});
        }
        return answers;
    }

    private static BankXml open(String text) {
        return BankXml.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
