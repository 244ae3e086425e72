package se.bistand.payout.answers;

/// camt.054 about one payment each, on the account of municipality 9901.
final class BookingNotices {
    static final String IBAN = "SE8350000000051400010004";

    private BookingNotices() {}

    static String booked(String reference, String amount) {
        return entry("DBIT", "", amount, "<Refs><EndToEndId>" + reference + "</EndToEndId></Refs>", "");
    }

    static String returned(String reference, String amount, String reason) {
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
