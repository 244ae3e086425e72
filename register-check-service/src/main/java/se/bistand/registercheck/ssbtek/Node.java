package se.bistand.registercheck.ssbtek;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/// One element of an agency's part of an answer, by local names. No document type, no entity, and no more elements or
/// depth than an honest answer has.
final class Node {
    private static final XMLInputFactory READERS = safe();
    private static final int DEEPEST = 40;
    private static final int MOST = 50_000;
    private static final int DATE = 10;
    private static final Pattern STEPS = Pattern.compile("/");

    final String name;
    private final Map<String, String> attributes;
    private final List<Node> children = new ArrayList<>();
    private String text = "";

    private Node(XMLStreamReader xml) {
        name = xml.getLocalName();
        int count = xml.getAttributeCount();
        attributes = count == 0 ? Map.of() : new LinkedHashMap<>();
        for (int i = 0; i < count; i++) attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }

    static XMLStreamReader reader(InputStream xml) throws XMLStreamException {
        return READERS.createXMLStreamReader(xml);
    }

    static Node of(String document) throws XMLStreamException {
        var xml = READERS.createXMLStreamReader(new StringReader(document));
        try {
            return root(xml);
        } finally {
            // Gives the names it has met to the next one.
            xml.close();
        }
    }

    static Node root(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) throw new XMLStreamException("a document type");
        }
        return read(xml);
    }

    /// Reads the element the reader stands on, to its end.
    static Node read(XMLStreamReader xml) throws XMLStreamException {
        var root = new Node(xml);
        var open = new ArrayDeque<Node>(List.of(root));
        var text = new StringBuilder();
        int count = 0;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var child = new Node(xml);
                    open.getLast().children.add(child);
                    open.addLast(child);
                    text.setLength(0);
                    if (open.size() > DEEPEST || ++count > MOST) throw new XMLStreamException("too deep or too many");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    var closed = open.removeLast();
                    if (closed.children.isEmpty()) closed.text = text.toString().strip();
                    if (open.isEmpty()) return root;
                }
                default -> {}
            }
        }
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    String text() {
        return text;
    }

    /// The first element under a path of local names.
    @Nullable
    Node at(String path) {
        var found = all(path);
        return found.isEmpty() ? null : found.getFirst();
    }

    /// The first text under a path; empty when there is none.
    String text(String path) {
        var found = at(path);
        return found == null ? "" : found.text;
    }

    boolean has(String path) {
        return at(path) != null;
    }

    List<Node> all(String path) {
        var at = List.of(this);
        for (var step : STEPS.splitAsStream(path).toList()) {
            var below = new ArrayList<Node>();
            for (var node : at) for (var child : node.children) if (child.name.equals(step)) below.add(child);
            at = below;
        }
        return at;
    }

    /// The first element of that name anywhere below.
    @Nullable
    Node find(String wanted) {
        for (var child : children) {
            var found = child.name.equals(wanted) ? child : child.find(wanted);
            if (found != null) return found;
        }
        return null;
    }

    /// The path of each element that holds a text or nothing.
    void leaves(String path, Consumer<String> each) {
        for (var child : children) {
            var below = path + child.name;
            if (child.children.isEmpty()) each.accept(below);
            else child.leaves(below + "/", each);
        }
    }

    /// A date, with or without a time zone behind it; null when it is not there.
    @Nullable
    LocalDate date(String path) {
        var written = text(path);
        if (written.isEmpty()) return null;
        return LocalDate.parse(written.length() > DATE ? written.substring(0, DATE) : written);
    }

    @Nullable
    Integer number(String path) {
        var written = text(path);
        return written.isEmpty() ? null : Integer.valueOf(written);
    }

    private static XMLInputFactory safe() {
        // The JDK's makes a table of names for each document.
        var factory = new WstxInputFactory();
        // Otherwise broken text is told of by an unchecked exception, where it is asked for.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
