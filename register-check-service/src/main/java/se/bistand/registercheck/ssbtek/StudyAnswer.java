package se.bistand.registercheck.ssbtek;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Answer.Outcome;
import se.bistand.registercheck.domain.Answer.Warning;
import se.bistand.registercheck.domain.Payment;
import se.bistand.registercheck.domain.Payment.Kind;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Reason;
import se.bistand.registercheck.domain.Register;

/// CSN (kommunfråga version 3 or 4): XML in base64. A payment is its total, and its rows are parts of it.
final class StudyAnswer {
    private static final Register CSN = Register.CSN;
    private static final List<String> BLOCKS =
            List.of("Studiemedel", "Studiehjalp", "HemutrustningsLan", "Studiestartsstod", "Omstallningsstudiestod");
    private static final Set<String> LOANS = Set.of("HUT", "MLÅN", "MLÅNU", "TLÅN");
    private static final Set<String> AID = Set.of(
            "GRUND", "GRUNDU", "TILB", "SH", "SHU", "SB", "SBU", "EXTRA", "EXTRAU", "INACK", "INACKU", "LÄRLE",
            "SSSTÖD", "OSS");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Question question;
    private final List<Payment> payments = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    private StudyAnswer(Question question) {
        this.question = question;
    }

    static Answer read(String base64, Question question) throws Unreadable {
        try {
            var document = new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
            return new StudyAnswer(question).read(Node.of(document));
        } catch (XMLStreamException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new Unreadable();
        }
    }

    private Answer read(Node root) throws Unreadable {
        var result = root.text("GemensamtSvarEkbistand/Resultat/ResultatKod");
        if (result.isEmpty()) throw new Unreadable();
        var people = root.all("Personer/Person");
        if (people.size() > 1) return Answer.failed(CSN, Reason.WRONG_PERSON);
        if (people.isEmpty())
            return result.equals("0") ? Answer.nothing(CSN) : Answer.failed(CSN, Answer.reason(Reason.BT, result));
        var person = people.getFirst();
        if (!(person.attribute("sekel") + person.attribute("personnummer"))
                .equals(question.person().digits())) return Answer.failed(CSN, Reason.WRONG_PERSON);
        for (var block : BLOCKS) for (var matter : person.all(block + "/Arenden/Arende")) matter(matter);
        var answer = Answer.of(CSN, payments).warned(warnings);
        if (!person.attribute("sekretess").isBlank()) return answer.hidden();
        return result.equals("0")
                ? answer
                : answer.not(Outcome.COULD_NOT_ANSWER, Answer.reason(Reason.BT, result), true);
    }

    private void matter(Node matter) throws Unreadable {
        var form = Answer.code(matter.text("stodform"));
        for (var payment : matter.all("UtbetalningsPlan/Utbetalning")) payment(form, payment);
    }

    private void payment(String form, Node payment) throws Unreadable {
        var amount = Money.ore(payment.text("totbelopp"));
        var day = payment.text("utbetdatum");
        if (day.equals("0") || day.isEmpty()) {
            // A plan without a day is money to come that no month can be charged with.
            warnings.add(new Warning(Warning.WITHOUT_DAY, form, amount));
            return;
        }
        var paidOn = LocalDate.parse(day, DAY);
        if (paidOn.isBefore(question.period().studyFrom())
                || paidOn.isAfter(question.period().to())) return;
        var kind = kind(form);
        if (paidOn.isBefore(question.period().from())) {
            // Of the summer it is kept that there was student aid in June, and nothing more.
            if (paidOn.getMonth() == Month.JUNE) payments.add(Payment.paid(kind, form, 0, paidOn));
            return;
        }
        if (kind == Kind.UNKNOWN) warnings.add(new Warning(Warning.UNKNOWN_CODE, form, amount));
        var made = Payment.paid(kind, form, amount, paidOn)
                .during(week(payment, "startvecka", 1), week(payment, "slutvecka", 7))
                .from("CSN/Utbetalning/" + (payments.size() + 1));
        payments.add(
                switch (payment.text("utbetstatus")) {
                    case "Utbetald", "UTBETALAD" -> made;
                    case "Planerad" -> made.preliminary();
                    default -> throw new Unreadable();
                });
    }

    private static Kind kind(String form) {
        if (LOANS.contains(form)) return Kind.STUDENT_LOAN;
        return AID.contains(form) ? Kind.STUDENT_AID : Kind.UNKNOWN;
    }

    /// Year and week, yyyyww.
    private static @Nullable LocalDate week(Node payment, String name, int dayOfWeek) {
        var written = payment.text("Utbetaldatider/Utbetaldtid/" + name);
        if (!written.matches("\\d{6}")) return null;
        return LocalDate.of(Integer.parseInt(written.substring(0, 4)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(written.substring(4)))
                .with(ChronoField.DAY_OF_WEEK, dayOfWeek);
    }
}
