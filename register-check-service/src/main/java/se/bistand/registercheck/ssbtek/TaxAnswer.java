package se.bistand.registercheck.ssbtek;

import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Answer.Warning;
import se.bistand.registercheck.domain.Facts;
import se.bistand.registercheck.domain.Facts.Asset;
import se.bistand.registercheck.domain.Payment;
import se.bistand.registercheck.domain.Payment.Kind;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Reason;
import se.bistand.registercheck.domain.Register;

/// Skatteverket, as XML inside the XML: capital per tax year, pay that employers have declared per month
/// (arbetsgivardeklaration på individnivå) and refunds from the tax account.
///
/// A surplus is carried as a payment on the last day of its year under the code KAPITAL: outside every control month,
/// so it is never counted by itself, but seen. Declared pay tells the month and not the day.
final class TaxAnswer {
    private static final Register SKV = Register.SKATTEVERKET;
    private static final String PEOPLE = "PersonuppgiftLista/Personuppgift";
    private static final String IDENTITY = "IdentitetsbeteckningFysiskPerson";
    private static final String CAPITAL = "Kapitaluppgift";
    private static final String PAY = "IndividuppgiftLista/Individuppgift";
    private static final String REFUND = "Skattekonto/Utbetalning";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final Set<String> KNOWN = Set.of(
            IDENTITY,
            "Fornamn",
            "Mellannamn",
            "Efternamn",
            "StatusPersonuppgiftKod",
            "IndividuppgiftLista",
            "Skattekonto",
            CAPITAL + "/Taxeringsar",
            CAPITAL + "/SummaIntakterPaKapital",
            CAPITAL + "/OverskottPaKapital",
            PAY + "/Redovisningsperiod",
            PAY + "/ArbetsgivareOrganisationsnummer",
            PAY + "/ArbetsgivareNamn",
            PAY + "/KontantErsattning",
            PAY + "/AvdragenPreliminarskatt",
            PAY + "/Inlamningsdatum",
            REFUND + "/Utbetalningsdatum",
            REFUND + "/Belopp");

    private TaxAnswer() {}

    static Answer read(String document, Question question) throws Unreadable {
        try {
            var people = Node.of(document).all(PEOPLE);
            if (people.isEmpty()) throw new Unreadable();
            var person = people.getFirst();
            var identities = person.all(IDENTITY);
            if (identities.isEmpty()) throw new Unreadable();
            // With a second person in the answer nothing tells whose a sum is.
            if (people.size() != 1
                    || identities.size() != 1
                    || !identities.getFirst().text().equals(question.person().digits()))
                return Answer.failed(SKV, Reason.WRONG_PERSON);
            var taxed = taxed(person, question);
            var payments = new ArrayList<>(capital(taxed));
            payments.addAll(pay(person, question));
            payments.addAll(refunds(person, question));
            return Answer.of(SKV, payments).warned(unknown(person)).onlyFacts(Facts.assets(assets(taxed)));
        } catch (XMLStreamException | DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new Unreadable();
        }
    }

    /// Something new in the answer could be an income: better a question to a person than a silent loss.
    private static List<Warning> unknown(Node person) {
        var names = new TreeSet<String>();
        person.leaves("", path -> {
            if (!KNOWN.contains(path)) names.add(Answer.code(path));
        });
        return names.stream()
                .map(name -> new Warning(Warning.NOT_UNDERSTOOD, name, null))
                .toList();
    }

    /// Capital of years that can have been taxed: pay is asked for by year too, of a year that is not over.
    private static List<Node> taxed(Node person, Question question) {
        return person.all(CAPITAL).stream()
                .filter(year -> Year.parse(year.text("Taxeringsar")).getValue()
                        <= question.period().taxYear())
                .toList();
    }

    private static List<Payment> capital(List<Node> years) {
        var payments = new ArrayList<Payment>();
        for (var year : years) {
            var surplus = Money.oreOrNull(year.text("OverskottPaKapital"));
            if (surplus == null || surplus == 0) continue;
            var lastDay = Year.parse(year.text("Taxeringsar")).atMonth(12).atEndOfMonth();
            payments.add(Payment.paid(Kind.CAPITAL, "KAPITAL", surplus, lastDay)
                    .during(lastDay.withDayOfYear(1), lastDay)
                    .dayUnknown()
                    .from("SKV/Kapitaluppgift/" + (payments.size() + 1)));
        }
        return payments;
    }

    private static List<Asset> assets(List<Node> years) {
        return years.stream()
                .filter(year -> !year.text("SummaIntakterPaKapital").isEmpty())
                .map(year -> new Asset(
                        Asset.Kind.CAPITAL,
                        "KAPITAL",
                        year.number("Taxeringsar"),
                        Money.ore(year.text("SummaIntakterPaKapital")),
                        null))
                .filter(asset -> !Objects.equals(asset.amountOre(), 0L))
                .toList();
    }

    private static List<Payment> pay(Node person, Question question) {
        var payments = new ArrayList<Payment>();
        for (var declared : person.all(PAY)) {
            var month = YearMonth.parse(declared.text("Redovisningsperiod"), MONTH);
            if (!question.period().contains(month.atDay(1))) continue;
            var gross = Money.ore(declared.text("KontantErsattning"));
            var tax = Objects.requireNonNullElse(Money.oreOrNull(declared.text("AvdragenPreliminarskatt")), 0L);
            payments.add(Payment.paid(Kind.WORK, "AGI", gross - tax, month.atEndOfMonth())
                    .during(month.atDay(1), month.atEndOfMonth())
                    .before(gross, tax)
                    .dayUnknown()
                    .from("SKV/Individuppgift/" + (payments.size() + 1)));
        }
        return payments;
    }

    private static List<Payment> refunds(Node person, Question question) throws Unreadable {
        var payments = new ArrayList<Payment>();
        for (var refund : person.all(REFUND)) {
            var day = refund.date("Utbetalningsdatum");
            if (day == null) throw new Unreadable();
            if (!question.period().contains(day)) continue;
            payments.add(Payment.paid(Kind.TAX_REFUND, "SKATTEATERBARING", Money.ore(refund.text("Belopp")), day)
                    .from("SKV/Skattekonto/" + (payments.size() + 1)));
        }
        return payments;
    }
}
