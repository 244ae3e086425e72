package se.bistand.simulators;

import java.math.BigDecimal;

/// pain.001 files as small as the bank takes them, in two versions.
final class PaymentFiles {
    private PaymentFiles() {}

    static String payment(String id, String amount) {
        return "<CdtTrfTxInf><PmtId><InstrId>" + id + "</InstrId><EndToEndId>" + id
                + "</EndToEndId></PmtId><Amt><InstdAmt Ccy=\"SEK\">"
                + amount
                + "</InstdAmt></Amt><CdtrAgt><FinInstnId><ClrSysMmbId><ClrSysId><Cd>SESBA</Cd></ClrSysId><MmbId>5000</MmbId></ClrSysMmbId></FinInstnId></CdtrAgt><Cdtr><Nm>Test"
                + " Testsson</Nm></Cdtr><CdtrAcct><Id><Othr><Id>1111116</Id>"
                + "<SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr></Id></CdtrAcct></CdtTrfTxInf>";
    }

    static String file(String messageId, String version, String... payments) {
        var sum = BigDecimal.ZERO;
        for (var payment : payments)
            sum = sum.add(new BigDecimal(payment.replaceAll("(?s).*SEK\">([0-9.]+)<.*", "$1")));
        boolean old = version.equals("03");
        var totals = "<NbOfTxs>" + payments.length + "</NbOfTxs><CtrlSum>" + sum + "</CtrlSum>";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document"
                + " xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001."
                + version
                + "\"><CstmrCdtTrfInitn><GrpHdr><MsgId>" + messageId + "</MsgId><CreDtTm>2026-11-22T09:00:00Z</CreDtTm>"
                + totals
                + "<InitgPty><Nm>Lindeby kommun</Nm></InitgPty></GrpHdr><PmtInf><PmtInfId>" + messageId
                + "-1</PmtInfId>"
                + "<PmtMtd>TRF</PmtMtd><BtchBookg>true</BtchBookg>" + totals + "<ReqdExctnDt>"
                + (old ? "2026-11-25" : "<Dt>2026-11-25</Dt>")
                + "</ReqdExctnDt><Dbtr><Nm>Lindeby kommun</Nm></Dbtr><DbtrAcct><Id>"
                + "<IBAN>SE8350000000051400010004</IBAN></Id></DbtrAcct><DbtrAgt><FinInstnId>"
                + (old ? "<BIC>ESSESESS</BIC>" : "<BICFI>ESSESESS</BICFI>") + "</FinInstnId></DbtrAgt>"
                + String.join("", payments)
                + "</PmtInf></CstmrCdtTrfInitn></Document>";
    }
}
