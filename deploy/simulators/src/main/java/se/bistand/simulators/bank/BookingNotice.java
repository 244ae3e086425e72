package se.bistand.simulators.bank;

import java.math.BigDecimal;
import se.bistand.simulators.Xml;
import se.bistand.simulators.bank.Ledger.Received;
import se.bistand.simulators.bank.PaymentFile.Batch;

/// camt.054 about what left the payer's account: one booked debit per batch with each payment by its own references.
/// Version 02 for pain.001.001.03, 08 for 09. A pure function of the file and of what the ledger says.
final class BookingNotice {
    private final PaymentFile file;
    private final Received received;
    private final boolean old;
    private final String id;
    private final StringBuilder xml = new StringBuilder(16_384);

    private BookingNotice(PaymentFile file, Received received) {
        this.file = file;
        this.received = received;
        this.old = file.format().equals("03");
        this.id = "NTF-" + received.sha256().substring(0, 24);
    }

    static String write(PaymentFile file, Received received) {
        return new BookingNotice(file, received).document();
    }

    private String document() {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.")
                .append(old ? "02" : "08")
                .append("\"><BkToCstmrDbtCdtNtfctn><GrpHdr>");
        text("MsgId", id);
        text("CreDtTm", received.receivedAt());
        xml.append("</GrpHdr>");
        int number = 0;
        for (var batch : file.batches) notice(batch, ++number);
        return xml.append("</BkToCstmrDbtCdtNtfctn></Document>\n").toString();
    }

    private void notice(Batch batch, int number) {
        long count = 0;
        long ore = 0;
        for (int i = 0; i < file.payments.size(); i++) {
            if (!isPaid(batch, i)) continue;
            count++;
            ore += file.payments.get(i).amountOre();
        }
        if (count == 0) return;
        xml.append("<Ntfctn>");
        text("Id", id + "-" + number);
        text("CreDtTm", received.receivedAt());
        account(batch.debtorAccount());
        xml.append("<Ntry>");
        text("NtryRef", Integer.toString(number));
        amount(ore);
        xml.append("<CdtDbtInd>DBIT</CdtDbtInd><Sts>")
                .append(old ? "BOOK" : "<Cd>BOOK</Cd>")
                .append("</Sts>");
        day("BookgDt");
        day("ValDt");
        text("AcctSvcrRef", "B" + received.sha256().substring(0, 20) + "-" + number);
        xml.append(
                "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><Btch>");
        text("PmtInfId", batch.id());
        text("NbOfTxs", Long.toString(count));
        xml.append("</Btch>");
        for (int i = 0; i < file.payments.size(); i++) if (isPaid(batch, i)) payment(i);
        xml.append("</NtryDtls></Ntry></Ntfctn>");
    }

    private void payment(int i) {
        var payment = file.payments.get(i);
        xml.append("<TxDtls><Refs>");
        text("MsgId", received.messageId());
        text("PmtInfId", payment.batch());
        if (!payment.instructionId().isEmpty()) text("InstrId", payment.instructionId());
        text("EndToEndId", payment.endToEndId());
        xml.append("</Refs>");
        if (old) {
            xml.append("<AmtDtls><TxAmt>");
            amount(payment.amountOre());
            xml.append("</TxAmt></AmtDtls>");
        } else {
            amount(payment.amountOre());
            xml.append("<CdtDbtInd>DBIT</CdtDbtInd>");
        }
        xml.append("</TxDtls>");
    }

    private boolean isPaid(Batch batch, int i) {
        return received.outcomes().get(i).reason() == null
                && file.payments.get(i).batch().equals(batch.id());
    }

    private void account(String account) {
        boolean iban = account.matches("[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}");
        xml.append("<Acct><Id>");
        if (!iban) xml.append("<Othr>");
        text(iban ? "IBAN" : "Id", account);
        if (!iban) xml.append("</Othr>");
        xml.append("</Id><Ccy>SEK</Ccy></Acct>");
    }

    private void amount(long ore) {
        xml.append("<Amt Ccy=\"SEK\">").append(BigDecimal.valueOf(ore, 2)).append("</Amt>");
    }

    private void day(String name) {
        xml.append('<').append(name).append('>');
        text("Dt", received.receivedAt().substring(0, 10));
        xml.append("</").append(name).append('>');
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
}
