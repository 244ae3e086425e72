package se.bistand.payout.answers;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a bank's XML as a stream of elements by their local names: no DTD, no external entity, nothing without a
/// limit.
final class BankXml implements AutoCloseable {
    private static final int DEEPEST = 40;
    private static final int MOST_PATHS = 2_000;
    private static final int LONGEST_TEXT = 4_000;

    /// The file is not the message it should be.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    /// Told of every element as it ends, with its path from the root and its text.
    interface Listener {
        /// @param currency the attribute `Ccy`, empty when there is none
        default void starts(String path, String currency) {}

        void ends(String path, String text);
    }

    private final XMLStreamReader xml;

    private BankXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    static BankXml open(InputStream in) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("a bank file names no other file");
        });
        try {
            return new BankXml(factory.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            throw new Unreadable("not XML");
        }
    }

    /// The name space of the root element, such as `urn:iso:std:iso:20022:tech:xsd:pain.002.001.10`.
    String namespace() {
        try {
            while (xml.hasNext()) {
                if (refuseDtd(xml.next()) == XMLStreamConstants.START_ELEMENT) {
                    return Optional.ofNullable(xml.getNamespaceURI()).orElse("");
                }
            }
            throw new Unreadable("no element");
        } catch (XMLStreamException e) {
            throw new Unreadable("not XML");
        }
    }

    /// Reads on from the root element.
    void read(Listener listener) {
        Deque<String> paths = new ArrayDeque<>();
        Map<String, Map<String, String>> known = new HashMap<>();
        paths.push("");
        var text = new StringBuilder();
        try {
            while (xml.hasNext()) {
                switch (refuseDtd(xml.next())) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (paths.size() > DEEPEST || known.size() > MOST_PATHS) {
                            throw new Unreadable("too deep or too many kinds of elements");
                        }
                        // A file of a million elements has a hundred different paths: build each once.
                        var path = known.computeIfAbsent(paths.element(), p -> new HashMap<>())
                                .computeIfAbsent(xml.getLocalName(), name -> paths.element() + "/" + name);
                        paths.push(path);
                        text.setLength(0);
                        listener.starts(path, currency());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text);
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable("an entity of its own");
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (paths.size() > 1) {
                            listener.ends(paths.pop(), text.toString().strip());
                        }
                        text.setLength(0);
                    }
                    default -> {
                        // comments, processing instructions and the end of the document say nothing
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new Unreadable("not XML");
        }
    }

    private String currency() {
        return Optional.ofNullable(xml.getAttributeValue(null, "Ccy")).orElse("");
    }

    private void append(StringBuilder text) {
        if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
            throw new Unreadable("too long a text");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private static int refuseDtd(int event) {
        if (event == XMLStreamConstants.DTD) {
            throw new Unreadable("a document type");
        }
        return event;
    }

    /// A date, also out of a date with time.
    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw new Unreadable("not a date");
        }
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new Unreadable("not XML");
        }
    }
}
