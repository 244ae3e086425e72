package se.bistand.simulators.ssbtek;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.bistand.simulators.Xml;

/// One SOAP call, read once: every text of the question under its path below the operation.
record Question(String operation, Map<String, String> fields, Set<Agency> included) {
    static final String NAMESPACE = "http://schema.forsakringskassan.se/integration/ssbt/11";
    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final Map<String, Pattern> DEMANDED = demanded();
    private static final String GENERAL = "generellaFrageparametrar/";
    private static final String SPECIFIC = "specifikaFrageparametrar/";

    /// The question breaks the contract; the message never holds a value of it.
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        Broken(String what) {
            super(what);
        }
    }

    static Question read(InputStream body) throws Broken {
        try {
            var xml = Xml.read(body);
            enter(xml, SOAP, "Envelope");
            do enter(xml, SOAP, "");
            while (xml.getLocalName().equals("Header") && skip(xml));
            enter(xml, NAMESPACE, "");
            var question = new Question(xml.getLocalName(), new HashMap<>(), EnumSet.noneOf(Agency.class));
            question.collect(xml);
            return question;
        } catch (XMLStreamException e) {
            throw new Broken("not well-formed");
        }
    }

    boolean isTest() {
        return operation.equals("testaBastjanstInformation");
    }

    /// Checks what the contract's schema demands of a lookup.
    void check() throws Broken {
        if (!operation.equals("hamtaBastjanstInformation")) throw new Broken("unknown operation");
        for (var demand : DEMANDED.entrySet()) {
            if (!demand.getValue().matcher(general(demand.getKey())).matches())
                throw new Broken(demand.getKey() + " is missing or wrong");
        }
        try {
            if (from().isAfter(to())) throw new Broken("tidsperiod ends before it begins");
        } catch (DateTimeException e) {
            throw new Broken("tidsperiod is not two dates");
        }
    }

    String general(String name) {
        return fields.getOrDefault(GENERAL + name, "");
    }

    String specific(String name) {
        return fields.getOrDefault(SPECIFIC + name, "");
    }

    String person() {
        return general("personidentitet");
    }

    LocalDate from() {
        return LocalDate.parse(general("tidsperiod/fromDatum"));
    }

    LocalDate to() {
        return LocalDate.parse(general("tidsperiod/tomDatum"));
    }

    private static Map<String, Pattern> demanded() {
        var something = Pattern.compile("(?s).+");
        return Map.of(
                "ingivare/organisationsnummer", Pattern.compile("\\d{4}[2-9]\\d{7}"),
                "ingivare/namn", something,
                "ingivare/handlaggare", something,
                "personidentitet", Pattern.compile("\\d{12}"),
                "arendeidentitet", something,
                "fraganSkallInkluderasISvaret", Pattern.compile("true|false|0|1"),
                "syfte", something,
                "lagtext", something);
    }

    private void collect(XMLStreamReader xml) throws XMLStreamException {
        var path = new ArrayDeque<String>();
        var text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    path.addLast(xml.getLocalName());
                    include(path, xml);
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (depth > 0)
                        fields.merge(String.join("/", path), text.toString().strip(), (a, b) -> a + " " + b);
                    text.setLength(0);
                    path.pollLast();
                }
                default -> {}
            }
        }
    }

    private void include(ArrayDeque<String> path, XMLStreamReader xml) {
        if (path.size() != 2 || !"specifikaFrageparametrar".equals(path.peekFirst())) return;
        var wanted = xml.getAttributeValue(null, "inkludera");
        if (!"true".equals(wanted) && !"1".equals(wanted)) return;
        for (var agency : Agency.values()) if (agency.name().equals(xml.getLocalName())) included.add(agency);
    }

    private static void enter(XMLStreamReader xml, String namespace, String name) throws XMLStreamException, Broken {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            boolean right =
                    namespace.equals(xml.getNamespaceURI()) && (name.isEmpty() || name.equals(xml.getLocalName()));
            if (right) return;
            throw new Broken("an element of another contract");
        }
        throw new Broken("no question");
    }

    private static boolean skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
        return true;
    }
}
