package se.bistand.payout.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Iterator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.bistand.payout.domain.Amounts;
import se.bistand.payout.domain.BankText;
import se.bistand.payout.domain.FileHead;
import se.bistand.payout.domain.PaymentId;
import se.bistand.payout.domain.Transfer;

/// Writes a customer credit transfer initiation (pain.001) for Swedish account transfers.
///
/// The bytes are a function of the head and the transfers: no clock, no random, one order. What must hold:
/// - the transfers come in [#ORDER], grouped by execution date as the head says;
/// - number and sum of every group are those of the head, or nothing is written that could be handed over.
final class Pain001 {
    /// By execution date, then by the reference in the file.
    static final Comparator<Transfer> ORDER = Comparator.comparing(Transfer::executionDate)
            .thenComparing(transfer -> PaymentId.endToEndId(transfer.paymentId()));

    private static final int LONGEST_NAME = 140;
    private static final int BUFFER = 1 << 16;

    /// Versions of the message that Swedish banks take.
    enum Format {
        PAIN_001_001_03("BIC"),
        PAIN_001_001_09("BICFI");

        private final String bicElement;

        Format(String bicElement) {
            this.bicElement = bicElement;
        }

        /// Such as `pain.001.001.09`.
        String messageName() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
        }

        String namespace() {
            return "urn:iso:std:iso:20022:tech:xsd:" + messageName();
        }
    }

    private final Format format;
    private final FileHead head;
    private final XMLStreamWriter xml;

    private Pain001(Format format, FileHead head, XMLStreamWriter xml) {
        this.format = format;
        this.head = head;
        this.xml = xml;
    }

    static void write(Format format, FileHead head, Iterator<Transfer> transfers, OutputStream out) {
        try {
            // The JDK's own writer, whatever else is on the class path: its bytes are the file.
            var buffered = new BufferedOutputStream(out, BUFFER);
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(buffered, "UTF-8");
            new Pain001(format, head, xml).document(transfers);
            xml.flush();
            xml.close();
            buffered.flush();
        } catch (XMLStreamException | IOException e) {
            throw new IllegalStateException("the bank file could not be written", e);
        }
    }

    private void document(Iterator<Transfer> transfers) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(format.namespace());
        start("CstmrCdtTrfInitn");
        line();
        groupHeader();
        for (var group : head.groups()) {
            group(group, transfers);
        }
        if (transfers.hasNext()) {
            throw new IllegalStateException("more transfers than the head of " + head.messageId() + " says");
        }
        xml.writeEndElement();
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
    }

    private void groupHeader() throws XMLStreamException {
        start("GrpHdr");
        text("MsgId", head.messageId());
        text("CreDtTm", head.createdAt().toString());
        text("NbOfTxs", Integer.toString(head.payments()));
        text("CtrlSum", Amounts.decimal(head.sumOre()));
        start("InitgPty");
        text("Nm", BankText.fold(head.debtor().name(), LONGEST_NAME));
        organisation(true);
        end();
        end();
        line();
    }

    private void group(FileHead.Group group, Iterator<Transfer> transfers) throws XMLStreamException {
        start("PmtInf");
        text("PmtInfId", FileHead.groupId(head.messageId(), group.executionDate()));
        text("PmtMtd", "TRF");
        text("BtchBookg", "true");
        text("NbOfTxs", Integer.toString(group.payments()));
        text("CtrlSum", Amounts.decimal(group.sumOre()));
        if (!head.debtor().categoryPurpose().isEmpty()) {
            path(head.debtor().categoryPurpose(), "PmtTpInf", "CtgyPurp", "Cd");
        }
        var date = group.executionDate().toString();
        if (format == Format.PAIN_001_001_03) {
            text("ReqdExctnDt", date);
        } else {
            path(date, "ReqdExctnDt", "Dt");
        }
        debtor();
        line();
        var sum = 0L;
        for (var i = 0; i < group.payments(); i++) {
            var transfer = transfers.hasNext() ? transfers.next() : null;
            if (transfer == null || !transfer.executionDate().equals(group.executionDate())) {
                throw new IllegalStateException("fewer transfers than the head of " + head.messageId() + " says");
            }
            sum += transfer.amountOre();
            transfer(transfer);
        }
        if (sum != group.sumOre()) {
            throw new IllegalStateException("the transfers of " + head.messageId() + " have another sum than its head");
        }
        end();
        line();
    }

    private void debtor() throws XMLStreamException {
        var debtor = head.debtor();
        start("Dbtr");
        text("Nm", BankText.fold(debtor.name(), LONGEST_NAME));
        start("PstlAdr");
        text("TwnNm", BankText.fold(debtor.town(), 35));
        text("Ctry", "SE");
        end();
        organisation(false);
        end();
        start("DbtrAcct");
        path(debtor.iban(), "Id", "IBAN");
        text("Ccy", "SEK");
        end();
        path(debtor.bic(), "DbtrAgt", "FinInstnId", format.bicElement);
    }

    private void organisation(boolean withScheme) throws XMLStreamException {
        start("Id");
        start("OrgId");
        start("Othr");
        text("Id", head.debtor().organisationId());
        if (withScheme) {
            path(head.debtor().organisationScheme(), "SchmeNm", "Cd");
        }
        end();
        end();
        end();
    }

    private void transfer(Transfer transfer) throws XMLStreamException {
        var reference = PaymentId.endToEndId(transfer.paymentId());
        start("CdtTrfTxInf");
        start("PmtId");
        text("InstrId", reference);
        text("EndToEndId", reference);
        end();
        start("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "SEK");
        xml.writeCharacters(Amounts.decimal(transfer.amountOre()));
        xml.writeEndElement();
        end();
        start("CdtrAgt");
        start("FinInstnId");
        start("ClrSysMmbId");
        path("SESBA", "ClrSysId", "Cd");
        text("MmbId", transfer.account().memberId());
        end();
        end();
        end();
        path(transfer.payeeName(), "Cdtr", "Nm");
        start("CdtrAcct");
        start("Id");
        start("Othr");
        text("Id", transfer.account().bban());
        path("BBAN", "SchmeNm", "Cd");
        end();
        end();
        end();
        end();
        line();
    }

    private void start(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void text(String element, String content) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    /// Elements within each other, the content in the innermost.
    private void path(String content, String... elements) throws XMLStreamException {
        for (var element : elements) {
            xml.writeStartElement(element);
        }
        xml.writeCharacters(content);
        for (var i = 0; i < elements.length; i++) {
            xml.writeEndElement();
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
