package se.bistand.endtoend.checker;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What the stored bytes of the pain.001 files say, read by a reader of our own.
record BankFiles(List<World.Transfer> transfers, long controlSumOre) {
    static BankFiles read(List<byte[]> files) {
        var transfers = new ArrayList<World.Transfer>();
        long controlSum = 0;
        for (var file : files) {
            controlSum += read(file, transfers);
        }
        return new BankFiles(transfers, controlSum);
    }

    /// @return the file's own control sum in öre
    private static long read(byte[] file, List<World.Transfer> transfers) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            return new Reading(xml, transfers).all();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A stored bank file is not XML", e);
        }
    }

    private static final class Reading {
        private final XMLStreamReader xml;
        private final List<World.Transfer> transfers;
        private String messageId = "";
        private String reference = "";
        private long amountOre;
        private long controlSumOre = -1;

        Reading(XMLStreamReader xml, List<World.Transfer> transfers) {
            this.xml = xml;
            this.transfers = transfers;
        }

        long all() throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    start(xml.getLocalName());
                } else if (event == XMLStreamReader.END_ELEMENT
                        && xml.getLocalName().equals("CdtTrfTxInf")) {
                    transfers.add(new World.Transfer(reference.replace("-", ""), amountOre, messageId));
                }
            }
            return controlSumOre;
        }

        private void start(String element) throws XMLStreamException {
            switch (element) {
                case "MsgId" -> messageId = xml.getElementText();
                case "EndToEndId" -> reference = xml.getElementText();
                case "InstdAmt" -> amountOre = ore(xml.getElementText());
                // The first one is the group header's; each payment information block may repeat its own.
                case "CtrlSum" -> controlSumOre = controlSumOre < 0 ? ore(xml.getElementText()) : controlSumOre;
                default -> {}
            }
        }

        private static long ore(String kronor) {
            return new BigDecimal(kronor.strip()).movePointRight(2).longValueExact();
        }
    }
}
