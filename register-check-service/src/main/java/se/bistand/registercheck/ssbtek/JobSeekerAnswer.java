package se.bistand.registercheck.ssbtek;

import java.util.List;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Register;

/// Arbetsförmedlingen: is the person enrolled as job seeker (ersattningsstod version 2).
final class JobSeekerAnswer {
    private static final Register AF = Register.ARBETSFORMEDLINGEN;
    private static final String INFO = "data/Svar/ArbetssokandeInfo";

    private JobSeekerAnswer() {}

    static Answer read(Part part, Question question) throws Unreadable {
        var status = part.text("data/Svar/StatusSokandeinformationKod");
        if (status.isEmpty()) throw new Unreadable();
        if (!status.equals("0")) return Answer.failed(AF, Answer.reason("BT", status));
        if (!part.text("data/Svar/IdentitetsbeteckningFysiskPerson")
                .equals(question.person().digits())) return Answer.failed(AF, AnswerXml.WRONG_PERSON);
        if (!part.has(INFO)) return Answer.nothing(AF, false);
        return switch (part.text(INFO + "/Arbetssokande")) {
            case "true", "1" -> Answer.found(AF, List.of(), true);
            case "false", "0" -> Answer.found(AF, List.of(), false);
            case "" -> Answer.found(AF, List.of(), null);
            default -> throw new Unreadable();
        };
    }
}
