package se.bistand.registercheck.ssbtek;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Facts;
import se.bistand.registercheck.domain.Facts.Permit;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Reason;
import se.bistand.registercheck.domain.Register;

/// Migrationsverket: cases about residence and work permits.
final class PermitAnswer {
    private static final Register MIV = Register.MIGRATIONSVERKET;

    private PermitAnswer() {}

    static Answer read(Node part, Question question) throws Unreadable {
        if (!part.has("data")) throw new Unreadable();
        var response = part.at("data/response");
        // The contract lets the whole response be left out; that says nothing of the person.
        if (response == null) return Answer.failed(MIV, Reason.NO_RESPONSE);
        var person = response.text("personnummer");
        var cases = response.all("svarCollection/svar");
        if (cases.isEmpty()) return Answer.nothing(MIV);
        if (!person.equals(question.person().digits())) return Answer.failed(MIV, Reason.WRONG_PERSON);
        try {
            return Answer.nothing(MIV)
                    .with(Facts.permits(cases.stream().map(PermitAnswer::permit).toList()));
        } catch (DateTimeException e) {
            throw new Unreadable();
        }
    }

    private static Permit permit(Node matter) {
        var validity = matter.text("giltighetstid");
        return new Permit(
                code(matter.text("arendeTyp")),
                code(matter.text("beslutsKod")),
                code(matter.text("beslutsTyp")),
                matter.date("beslutsdatum"),
                matter.date("fromDatum"),
                matter.date("tomDatum"),
                validity.isEmpty() ? null : validity.equals("PERMANENT"));
    }

    private static @Nullable String code(String written) {
        return written.isEmpty() ? null : Answer.code(written);
    }
}
