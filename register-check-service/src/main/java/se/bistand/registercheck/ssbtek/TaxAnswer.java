package se.bistand.registercheck.ssbtek;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Answer.Payment;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Register;

/// Skatteverket: capital per tax year, as XML inside the XML. A surplus is carried as a payment on the last day of its
/// year
/// under the code KAPITAL: outside every control month, so it is never counted by itself, but seen.
final class TaxAnswer {
    private static final Register SKV = Register.SKATTEVERKET;
    private static final String PEOPLE = "PersonuppgiftLista/Personuppgift";
    private static final String PERSON = PEOPLE + "/";
    private static final String IDENTITY = PERSON + "IdentitetsbeteckningFysiskPerson";
    private static final String CAPITAL = PERSON + "Kapitaluppgift/";
    private static final String SURPLUS = "OverskottPaKapital";
    private static final Set<String> KNOWN = Set.of(
            IDENTITY,
            PERSON + "Fornamn",
            PERSON + "Mellannamn",
            PERSON + "Efternamn",
            PERSON + "StatusPersonuppgiftKod",
            CAPITAL + "Taxeringsar",
            CAPITAL + "SummaIntakterPaKapital",
            CAPITAL + SURPLUS);

    private TaxAnswer() {}

    static Answer read(String document, Question question) throws Unreadable {
        try {
            var part = Part.of(document);
            var person = part.text(IDENTITY);
            if (person.isEmpty()) throw new Unreadable();
            // With a second person in the answer nothing tells whose a sum is.
            if (part.count(PEOPLE) != 1
                    || part.count(IDENTITY) != 1
                    || !person.equals(question.person().digits())) return Answer.failed(SKV, AnswerXml.WRONG_PERSON);
            var payments = capital(part);
            // Something new in the answer could be an income: better a question to a person than a silent loss.
            if (part.leaves().stream().anyMatch(leaf -> leaf.path().startsWith(PERSON) && !KNOWN.contains(leaf.path())))
                return Answer.refused(SKV, AnswerXml.NOT_UNDERSTOOD, payments);
            return payments.isEmpty() ? Answer.nothing(SKV, null) : Answer.found(SKV, payments, null);
        } catch (XMLStreamException | DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new Unreadable();
        }
    }

    private static List<Payment> capital(Part part) {
        var payments = new ArrayList<Payment>();
        var year = "";
        for (var leaf : part.leaves()) {
            if (leaf.path().equals(CAPITAL + "Taxeringsar")) year = leaf.text();
            if (!leaf.path().equals(CAPITAL + SURPLUS) || leaf.text().isEmpty()) continue;
            var ore = new BigDecimal(leaf.text()).movePointRight(2).longValueExact();
            if (ore != 0)
                payments.add(
                        new Payment("KAPITAL", ore, Year.parse(year).atMonth(12).atEndOfMonth()));
        }
        return payments;
    }
}
