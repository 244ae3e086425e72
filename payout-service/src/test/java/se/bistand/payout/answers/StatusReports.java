package se.bistand.payout.answers;

import java.util.Arrays;
import java.util.stream.Collectors;

/// pain.002 about a whole file of ours.
final class StatusReports {
    private StatusReports() {}

    static String whole(String messageId, String code, String... reasons) {
        return """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>S</MsgId><CreDtTm>2026-11-25T10:00:00Z</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
            <GrpSts>%s</GrpSts>%s</OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>
            """.formatted(messageId, code, because(reasons));
    }

    /// The report, which also says what becomes of one payment.
    static String naming(String reference, String code, String report) {
        return report.replace("</CstmrPmtStsRpt>", """
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>G</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId>
            <TxSts>%s</TxSts></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt>
            """.formatted(reference, code));
    }

    /// The report, which also says what becomes of one group.
    static String ofGroup(String groupId, String code, String report) {
        return report.replace("</CstmrPmtStsRpt>", """
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId><PmtInfSts>%s</PmtInfSts>
            </OrgnlPmtInfAndSts></CstmrPmtStsRpt>
            """.formatted(groupId, code));
    }

    static String because(String... codes) {
        return Arrays.stream(codes)
                .map(code -> "<StsRsnInf><Rsn><Cd>" + code + "</Cd></Rsn></StsRsnInf>")
                .collect(Collectors.joining());
    }
}
