package se.bistand.registercheck.ssbtek;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Register;

/// Reads SSBTEK's answer into exactly one answer per register asked. A pure function: what cannot be read is an answer
/// too, and whatever is said of somebody else than the person asked about is not believed.
final class AnswerXml {
    static final String MALFORMED = "MALFORMED";
    static final String WRONG_PERSON = "WRONG_PERSON";
    static final String NOT_UNDERSTOOD = "NOT_UNDERSTOOD";

    private AnswerXml() {}

    static List<Answer> read(byte[] body, Question question) {
        var read = new EnumMap<Register, Answer>(Register.class);
        try {
            var xml = Part.reader(new ByteArrayInputStream(body));
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                if (xml.getLocalName().equals("Fault"))
                    return all(question, Answer.reason("FAULT", felkod(Part.read(xml))));
                var register = register(xml);
                if (register != null) read.put(register, answer(register, Part.read(xml), question));
            }
        } catch (XMLStreamException e) {
            // Broken from here on: what was read whole before stands, the rest is malformed.
        }
        return complete(question, read);
    }

    /// The same failure for every register asked.
    static List<Answer> all(Question question, String reason) {
        return question.registers().stream()
                .map(register -> Answer.failed(register, reason))
                .toList();
    }

    private static List<Answer> complete(Question question, Map<Register, Answer> read) {
        var answers = new ArrayList<Answer>();
        for (var register : question.registers()) {
            var answer = read.get(register);
            answers.add(answer != null ? answer : Answer.failed(register, MALFORMED));
        }
        return answers;
    }

    private static Answer answer(Register register, Part part, Question question) {
        if (part.has("error")) {
            var kalla = part.text("error/kalla").equals("BT") ? "BT" : "SSBT";
            return Answer.failed(register, Answer.reason(kalla, part.text("error/felkod")));
        }
        try {
            return switch (register) {
                case ARBETSFORMEDLINGEN -> JobSeekerAnswer.read(part, question);
                case FORSAKRINGSKASSAN -> BenefitAnswer.read(part.text("data/lefiJsonSvar"), question);
                case SKATTEVERKET -> TaxAnswer.read(part.text("data/svar"), question);
            };
        } catch (Unreadable e) {
            return Answer.failed(register, MALFORMED);
        }
    }

    private static @Nullable Register register(XMLStreamReader xml) {
        if (!QuestionXml.NAMESPACE.equals(xml.getNamespaceURI())) return null;
        return switch (xml.getLocalName()) {
            case "AF" -> Register.ARBETSFORMEDLINGEN;
            case "FK" -> Register.FORSAKRINGSKASSAN;
            case "SKV" -> Register.SKATTEVERKET;
            default -> null;
        };
    }

    private static String felkod(Part fault) {
        for (var leaf : fault.leaves()) if (leaf.path().endsWith("/felkod")) return leaf.text();
        return "";
    }
}
