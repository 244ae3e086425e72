package se.bistand.registercheck.ssbtek;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Answer.Warning;
import se.bistand.registercheck.domain.Payment;
import se.bistand.registercheck.domain.Payment.Kind;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Reason;
import se.bistand.registercheck.domain.Register;

/// The a-kassor: one answer per fund. A fund that did not respond could not answer, whatever the others said.
final class FundAnswer {
    private static final Register FUND = Register.A_KASSA;
    private static final int LONGEST_NAME = 80;

    /// What a fund's status says when it has answered; anything else is a fund that has not.
    private static final Set<String> WELL = Set.of("all clear", "ok");

    private FundAnswer() {}

    static List<Answer> read(Node part, Question question) throws Unreadable {
        var data = part.at("data");
        if (data == null || !data.has("ArbetsloshetsersattningLista")) throw new Unreadable();
        if (!data.text("IdentificationNumber").equals(question.person().digits()))
            return List.of(Answer.failed(FUND, Reason.WRONG_PERSON));
        try {
            var answers = new ArrayList<Answer>();
            for (var fund : data.all("ArbetsloshetsersattningLista/Arbetsloshetsersattning"))
                answers.add(fund(fund, question).of(name(fund.text("SvarandeOrganisation"), answers)));
            return answers.isEmpty() ? List.of(Answer.nothing(FUND)) : answers;
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new Unreadable();
        }
    }

    private static Answer fund(Node fund, Question question) throws Unreadable {
        var status = fund.text("StatusSvarandeOrganisation");
        if (!WELL.contains(status.toLowerCase(Locale.ROOT))) return Answer.failed(FUND, Reason.FUND_DID_NOT_RESPOND);
        var payments = new ArrayList<Payment>();
        for (var paid : fund.all("Utbetalningar")) {
            var day = paid.date("Utbetalningsdatum");
            if (day == null) throw new Unreadable();
            if (!question.period().contains(day)) continue;
            var days = paid.text("Ersattningsdagar");
            payments.add(
                    Payment.paid(Kind.UNEMPLOYMENT_BENEFIT, "AKASSA", Money.ore(paid.text("NettoEfterAvdrag")), day)
                            .during(paid.date("AvserFrom"), paid.date("AvserTom"))
                            .forDays(days.isEmpty() ? null : new BigDecimal(days))
                            .from("SO/Utbetalningar/" + (payments.size() + 1)));
        }
        return Answer.of(FUND, payments).warned(warnings(fund));
    }

    private static List<Warning> warnings(Node fund) {
        var warnings = new ArrayList<Warning>();
        if (fund.has("Avstangningar")) warnings.add(new Warning(Warning.FUND_SUSPENDED, null, null));
        var applied = fund.at("AnsoktOmErsattning");
        if (applied != null && applied.text("BeslutOmRattTillErsattning").isEmpty())
            warnings.add(new Warning(Warning.FUND_UNDECIDED, null, null));
        return warnings;
    }

    /// A fund's name tells answers apart; two of the same name get a number.
    private static String name(String written, List<Answer> before) {
        var name = written.isBlank() ? "?" : written.strip();
        var cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return before.stream().anyMatch(answer -> answer.fund().equals(cut)) ? cut + " " + (before.size() + 1) : cut;
    }
}
