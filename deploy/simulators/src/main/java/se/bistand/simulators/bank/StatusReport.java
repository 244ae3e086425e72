package se.bistand.simulators.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.simulators.Xml;
import se.bistand.simulators.bank.Ledger.Outcome;
import se.bistand.simulators.bank.Ledger.Received;
import se.bistand.simulators.bank.PaymentFile.Payment;

/// pain.002 in the version that belongs to the file: 03 for 03, 10 for 09. Only refused payments are listed one by one.
/// A pure function of the file and of what the ledger says, so a file sent again gets the same answer.
final class StatusReport {
    private final PaymentFile file;
    private final Received received;
    private final boolean old;
    private final StringBuilder xml = new StringBuilder(4_096);

    private StatusReport(PaymentFile file, Received received) {
        this.file = file;
        this.received = received;
        this.old = file.format().equals("03");
    }

    static String write(PaymentFile file, Received received) {
        return new StatusReport(file, received).document();
    }

    private String document() {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.")
                .append(old ? "03" : "10")
                .append("\"><CstmrPmtStsRpt><GrpHdr>");
        text("MsgId", "STS-" + received.sha256().substring(0, 24));
        text("CreDtTm", received.receivedAt());
        xml.append("</GrpHdr><OrgnlGrpInfAndSts>");
        text("OrgnlMsgId", received.messageId());
        text("OrgnlMsgNmId", "pain.001.001." + (file.version.isEmpty() ? "09" : file.version));
        if (file.statedCount.matches("[0-9]{1,15}")) text("OrgnlNbOfTxs", file.statedCount);
        if (isSum(file.statedSum)) text("OrgnlCtrlSum", file.statedSum);
        text("GrpSts", received.status());
        reason(received.reason());
        xml.append("</OrgnlGrpInfAndSts>");
        if (received.reason() == null) for (var batch : file.batches) batch(batch.id());
        return xml.append("</CstmrPmtStsRpt></Document>\n").toString();
    }

    private void batch(String id) {
        var payments = new ArrayList<Payment>();
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < file.payments.size(); i++) {
            if (!file.payments.get(i).batch().equals(id)) continue;
            payments.add(file.payments.get(i));
            outcomes.add(received.outcomes().get(i));
        }
        long refused =
                outcomes.stream().filter(outcome -> outcome.reason() != null).count();
        xml.append("<OrgnlPmtInfAndSts>");
        text("OrgnlPmtInfId", id);
        if (old) text("OrgnlNbOfTxs", Integer.toString(payments.size()));
        text("PmtInfSts", refused == 0 ? "ACCP" : refused == payments.size() ? "RJCT" : "PART");
        count(payments.size() - refused, "ACCP");
        count(refused, "RJCT");
        refusals(payments, outcomes);
        xml.append("</OrgnlPmtInfAndSts>");
    }

    private void refusals(List<Payment> payments, List<Outcome> outcomes) {
        for (int i = 0; i < payments.size(); i++) {
            if (outcomes.get(i).reason() == null) continue;
            xml.append("<TxInfAndSts>");
            if (!payments.get(i).instructionId().isEmpty())
                text("OrgnlInstrId", payments.get(i).instructionId());
            if (!payments.get(i).endToEndId().isEmpty())
                text("OrgnlEndToEndId", payments.get(i).endToEndId());
            text("TxSts", "RJCT");
            reason(outcomes.get(i).reason());
            xml.append("</TxInfAndSts>");
        }
    }

    private void count(long payments, String status) {
        if (payments == 0) return;
        xml.append("<NbOfTxsPerSts>");
        text("DtldNbOfTxs", Long.toString(payments));
        text("DtldSts", status);
        xml.append("</NbOfTxsPerSts>");
    }

    private void reason(@Nullable String code) {
        if (code == null) return;
        xml.append("<StsRsnInf><Rsn>");
        text("Cd", code);
        xml.append("</Rsn></StsRsnInf>");
    }

    private void text(String name, String text) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(Xml.escape(text))
                .append("</")
                .append(name)
                .append('>');
    }

    private static boolean isSum(String stated) {
        try {
            return new BigDecimal(stated).precision() <= 18;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
