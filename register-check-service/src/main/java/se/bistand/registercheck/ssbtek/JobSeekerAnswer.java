package se.bistand.registercheck.ssbtek;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Answer.Outcome;
import se.bistand.registercheck.domain.Facts;
import se.bistand.registercheck.domain.Facts.Decision;
import se.bistand.registercheck.domain.Facts.JobSeeker;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Reason;
import se.bistand.registercheck.domain.Register;

/// Arbetsförmedlingen (ersattningsstod version 2): is the person enrolled as job seeker, since when and how much, when
/// the latest activity report came, and the decisions on compensation.
final class JobSeekerAnswer {
    private static final Register AF = Register.ARBETSFORMEDLINGEN;

    private JobSeekerAnswer() {}

    static Answer read(Node part, Question question) throws Unreadable {
        var svar = part.at("data/Svar");
        if (svar == null) throw new Unreadable();
        var status = svar.text("StatusSokandeinformationKod");
        if (status.isEmpty()) throw new Unreadable();
        if (!svar.text("IdentitetsbeteckningFysiskPerson")
                .equals(question.person().digits())) return Answer.failed(AF, Reason.WRONG_PERSON);
        try {
            var info = svar.at("ArbetssokandeInfo");
            var answer = info == null ? notEnrolled() : Answer.nothing(AF).with(Facts.of(jobSeeker(info, svar)));
            if (isTrue(svar.text("Sekretessmarkering"))) return answer.hidden();
            return status.equals("0")
                    ? answer
                    : answer.not(Outcome.COULD_NOT_ANSWER, Answer.reason(Reason.BT, status), true);
        } catch (DateTimeException | NumberFormatException e) {
            throw new Unreadable();
        }
    }

    private static Answer notEnrolled() {
        return Answer.nothing(AF).onlyFacts(Facts.of(new JobSeeker(false, null, null, null, null, List.of())));
    }

    private static JobSeeker jobSeeker(Node info, Node svar) throws Unreadable {
        return new JobSeeker(
                enrolled(info.text("Arbetssokande")),
                info.date("ArbetssokandeRegistrerad"),
                info.date("ArbetssokandeAvaktualiserad"),
                info.number("ArbetssokandeOmfattning"),
                info.date("AktivetetsRapportDatum/SenasteAktivitetsRapportDatum"),
                decisions(svar));
    }

    private static List<Decision> decisions(Node svar) throws Unreadable {
        var decisions = new ArrayList<Decision>();
        for (var decision : svar.all("BeslutInfo/EkonomiskaBeslut/Beslut")) {
            var from = decision.date("BeslutFrom");
            var to = decision.date("BeslutTom");
            if (from == null || to == null) throw new Unreadable();
            decisions.add(new Decision(
                    Answer.code(decision.text("ErsattningTyp")),
                    Objects.requireNonNullElse(decision.number("Omfattning"), 0),
                    from,
                    to));
        }
        return decisions;
    }

    private static @Nullable Boolean enrolled(String written) throws Unreadable {
        return switch (written) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            case "" -> null;
            default -> throw new Unreadable();
        };
    }

    private static boolean isTrue(String written) {
        return written.equals("true") || written.equals("1");
    }
}
