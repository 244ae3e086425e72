package se.bistand.simulators.bank;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.bistand.simulators.Xml;

/// What a pain.001 says, read in one streaming pass. Names are read over: the bank keeps none.
final class PaymentFile {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.";

    /// @param amountOre öre; negative when the file states no amount in whole öre of SEK
    record Payment(String batch, String instructionId, String endToEndId, long amountOre, String account) {}

    record Batch(String id, String debtorAccount, String debtorBank) {}

    /// False when reading stopped at broken XML; what was read until then is kept.
    boolean wellFormed;
    String version = "";
    String messageId = "";
    String statedCount = "";
    String statedSum = "";
    final List<Batch> batches = new ArrayList<>();
    final List<Payment> payments = new ArrayList<>();

    private String batch = "";
    private String debtorAccount = "";
    private String debtorBank = "";
    private String instructionId = "";
    private String endToEndId = "";
    private String currency = "";
    private String amount = "";
    private String clearing = "";
    private String account = "";

    private PaymentFile() {}

    static PaymentFile read(Path path) {
        var file = new PaymentFile();
        try (var bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            file.read(Xml.read(bytes));
            file.wellFormed = true;
        } catch (XMLStreamException e) {
            file.wellFormed = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /// The version this bank answers in: 03 or 09; empty when the file is in no format it knows.
    String format() {
        return version.equals("03") || version.equals("09") ? version : "";
    }

    long sumOre() {
        return payments.stream().mapToLong(Payment::amountOre).sum();
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        var path = new ArrayDeque<String>();
        var text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    start(xml, path);
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    end(path, text.toString().strip());
                    path.removeLast();
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml, ArrayDeque<String> path) {
        var name = xml.getLocalName();
        if (path.isEmpty()) version = versionOf(xml.getNamespaceURI());
        path.addLast(name);
        switch (name) {
            case "PmtInf" -> batch = debtorAccount = debtorBank = "";
            case "CdtTrfTxInf" -> instructionId = endToEndId = currency = amount = clearing = account = "";
            case "InstdAmt" -> currency = String.valueOf(xml.getAttributeValue(null, "Ccy"));
            default -> {}
        }
    }

    private void end(ArrayDeque<String> path, String text) {
        var where = String.join("/", path.stream().skip(2).toList());
        switch (where) {
            case "GrpHdr/MsgId" -> messageId = text;
            case "GrpHdr/NbOfTxs" -> statedCount = text;
            case "GrpHdr/CtrlSum" -> statedSum = text;
            case "PmtInf/PmtInfId" -> batch = text;
            case "PmtInf/DbtrAcct/Id/IBAN", "PmtInf/DbtrAcct/Id/Othr/Id" -> debtorAccount = text;
            case "PmtInf/DbtrAgt/FinInstnId/BIC", "PmtInf/DbtrAgt/FinInstnId/BICFI" -> debtorBank = text;
            case "PmtInf/CdtTrfTxInf/PmtId/InstrId" -> instructionId = text;
            case "PmtInf/CdtTrfTxInf/PmtId/EndToEndId" -> endToEndId = text;
            case "PmtInf/CdtTrfTxInf/Amt/InstdAmt" -> amount = text;
            case "PmtInf/CdtTrfTxInf/CdtrAgt/FinInstnId/ClrSysMmbId/MmbId" -> clearing = text;
            case "PmtInf/CdtTrfTxInf/CdtrAcct/Id/IBAN", "PmtInf/CdtTrfTxInf/CdtrAcct/Id/Othr/Id" -> account = text;
            case "PmtInf/CdtTrfTxInf" ->
                payments.add(new Payment(
                        batch, instructionId, endToEndId, ore(amount, currency), (clearing + " " + account).strip()));
            case "PmtInf" -> batches.add(new Batch(batch, debtorAccount, debtorBank));
            default -> {}
        }
    }

    private static long ore(String amount, String currency) {
        if (!currency.equals("SEK")) return -1;
        try {
            return new BigDecimal(amount).movePointRight(2).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return -1;
        }
    }

    private static String versionOf(@Nullable String namespace) {
        return namespace != null && namespace.startsWith(NAMESPACE) ? namespace.substring(NAMESPACE.length()) : "";
    }
}
