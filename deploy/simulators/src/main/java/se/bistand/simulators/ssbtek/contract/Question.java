package se.bistand.simulators.ssbtek.contract;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.bistand.simulators.Xml;
import se.bistand.simulators.ssbtek.fault.Agency;
import se.bistand.simulators.ssbtek.life.Period;

/// One SOAP call, read once: every text of the question under its path below the operation.
public record Question(Contract contract, String operation, Map<String, List<String>> fields, Set<Agency> included) {
    private static final Map<String, Predicate<String>> DEMANDED = demanded();
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> TRUE = Set.of("true", "1");
    private static final String GENERAL = "generellaFrageparametrar/";
    private static final String SPECIFIC = "specifikaFrageparametrar/";

    /// The question breaks the contract; the message never holds a value of it.
    public static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        public Broken(String what) {
            super(what);
        }
    }

    public static Question read(InputStream body) throws Broken {
        try {
            var xml = Xml.read(body);
            enter(xml, Contract.SOAP, "Envelope");
            do enter(xml, Contract.SOAP, "");
            while (xml.getLocalName().equals("Header") && skip(xml));
            enter(xml, null, "");
            var contract = Contract.of(xml.getNamespaceURI());
            var question = new Question(contract, xml.getLocalName(), new HashMap<>(), EnumSet.noneOf(Agency.class));
            question.collect(xml);
            return question;
        } catch (XMLStreamException e) {
            throw new Broken("not well-formed");
        }
    }

    public boolean isTest() {
        return operation.equals("testaBastjanstInformation");
    }

    /// Checks what the contract's schema demands of a lookup.
    public void check() throws Broken {
        if (!operation.equals("hamtaBastjanstInformation")) throw new Broken("unknown operation");
        for (var demand : DEMANDED.entrySet()) {
            if (!demand.getValue().test(general(demand.getKey())))
                throw new Broken(demand.getKey() + " is missing or wrong");
        }
        try {
            for (var agency : included) {
                var period = period(agency);
                if (period.from().isAfter(period.to())) throw new Broken("tidsperiod ends before it begins");
            }
            if (from().isAfter(to())) throw new Broken("tidsperiod ends before it begins");
        } catch (DateTimeException e) {
            throw new Broken("tidsperiod is not two dates");
        }
    }

    public String general(String name) {
        return first(GENERAL + name);
    }

    public String specific(String name) {
        return first(SPECIFIC + name);
    }

    /// An element that may be repeated.
    public List<String> every(String specific) {
        return fields.getOrDefault(SPECIFIC + specific, List.of());
    }

    public boolean wants(String specific) {
        return TRUE.contains(specific(specific));
    }

    public boolean wantsItselfBack() {
        return TRUE.contains(general("fraganSkallInkluderasISvaret"));
    }

    public String person() {
        return general("personidentitet");
    }

    public LocalDate from() {
        return date(general("tidsperiod/fromDatum"));
    }

    public LocalDate to() {
        return date(general("tidsperiod/tomDatum"));
    }

    /// The period asked of one agency: its own where it has one.
    public Period period(Agency agency) {
        var own = agency + "/tidsperiod/";
        if (specific(own + "fromDatum").isEmpty()) return new Period(from(), to());
        return new Period(date(specific(own + "fromDatum")), date(specific(own + "tomDatum")));
    }

    /// Read many times in each call: several times faster than parsing by a formatter.
    private static LocalDate date(String text) {
        if (!DATE.matcher(text).matches()) throw new DateTimeException("no date");
        return LocalDate.of(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    private String first(String path) {
        var texts = fields.get(path);
        return texts == null ? "" : texts.getFirst();
    }

    private static Map<String, Predicate<String>> demanded() {
        Predicate<String> something = text -> !text.isEmpty();
        return Map.of(
                "ingivare/organisationsnummer",
                        Pattern.compile("\\d{4}[2-9]\\d{7}").asMatchPredicate(),
                "ingivare/namn", something,
                "ingivare/handlaggare", something,
                "personidentitet", Pattern.compile("\\d{12}").asMatchPredicate(),
                "arendeidentitet", something,
                "fraganSkallInkluderasISvaret", Set.of("true", "false", "0", "1")::contains,
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
                        fields.computeIfAbsent(String.join("/", path), _ -> new ArrayList<>(1))
                                .add(text.toString().strip());
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
        if (wanted == null || !TRUE.contains(wanted)) return;
        for (var agency : Agency.values()) if (agency.name().equals(xml.getLocalName())) included.add(agency);
    }

    private static void enter(XMLStreamReader xml, @Nullable String namespace, String name)
            throws XMLStreamException, Broken {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            boolean right = (namespace == null || namespace.equals(xml.getNamespaceURI()))
                    && (name.isEmpty() || name.equals(xml.getLocalName()));
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
