package se.bistand.registercheck.ssbtek;

import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A piece of XML as its leaves in order, each under its path of local names below the piece.
final class Part {
    record Leaf(String path, String text) {}

    private static final XMLInputFactory READERS = safe();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<String> elements = new ArrayList<>();

    private Part() {}

    static XMLStreamReader reader(InputStream xml) throws XMLStreamException {
        return READERS.createXMLStreamReader(xml);
    }

    static Part of(String document) throws XMLStreamException {
        var xml = READERS.createXMLStreamReader(new StringReader(document));
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            // What stands before the root says nothing.
        }
        return read(xml);
    }

    /// Reads the element the reader stands on, to its end.
    static Part read(XMLStreamReader xml) throws XMLStreamException {
        var part = new Part();
        var path = new ArrayDeque<String>();
        var text = new StringBuilder();
        boolean leaf = true;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.addLast(xml.getLocalName());
                    part.elements.add(String.join("/", path));
                    text.setLength(0);
                    leaf = true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (path.isEmpty()) return part;
                    if (leaf)
                        part.leaves.add(
                                new Leaf(String.join("/", path), text.toString().strip()));
                    leaf = false;
                    path.removeLast();
                }
                default -> {}
            }
        }
    }

    /// The first text under a path; empty when there is none.
    String text(String path) {
        for (var leaf : leaves) if (leaf.path.equals(path)) return leaf.text;
        return "";
    }

    /// How many elements stand under exactly this path.
    long count(String path) {
        return elements.stream().filter(path::equals).count();
    }

    boolean has(String path) {
        return leaves.stream().anyMatch(leaf -> leaf.path.equals(path) || leaf.path.startsWith(path + "/"));
    }

    List<Leaf> leaves() {
        return leaves;
    }

    private static XMLInputFactory safe() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
