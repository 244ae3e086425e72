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
import se.bistand.registercheck.domain.Reason;
import se.bistand.registercheck.domain.Register;

/// Reads SSBTEK's answer into at least one answer per register asked. A pure function: what cannot be read is an answer
/// too, and whatever is said of somebody else than the person asked about is not believed.
final class AnswerXml {
    private AnswerXml() {}

    static List<Answer> read(byte[] body, Question question, Contract contract) {
        var read = new EnumMap<Register, List<Answer>>(Register.class);
        try {
            var xml = Node.reader(new ByteArrayInputStream(body));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) return all(question, Reason.MALFORMED);
                if (event != XMLStreamConstants.START_ELEMENT) continue;
                if (xml.getLocalName().equals("Fault"))
                    return all(question, Answer.reason(Reason.FAULT, felkod(Node.read(xml))));
                var register = register(xml, contract);
                if (register != null) read.put(register, answers(register, Node.read(xml), question));
            }
        } catch (XMLStreamException e) {
            // Broken from here on: what was read whole before stands, the rest is malformed.
        }
        return complete(question, read);
    }

    /// The same failure for every register asked.
    static List<Answer> all(Question question, String reason) {
        return question.registers().stream()
                .flatMap(register -> failed(register, reason).stream())
                .toList();
    }

    private static List<Answer> failed(Register asked, String reason) {
        return asked.answering().stream()
                .map(register -> Answer.failed(register, reason))
                .toList();
    }

    private static List<Answer> complete(Question question, Map<Register, List<Answer>> read) {
        var answers = new ArrayList<Answer>();
        for (var register : question.registers()) {
            var answer = read.get(register);
            answers.addAll(answer != null ? answer : failed(register, Reason.MALFORMED));
        }
        return answers;
    }

    private static List<Answer> answers(Register register, Node part, Question question) {
        var error = part.at("error");
        if (error != null) return refused(register, error);
        try {
            return switch (register) {
                case ARBETSFORMEDLINGEN -> List.of(JobSeekerAnswer.read(part, question));
                case FORSAKRINGSKASSAN, PENSIONSMYNDIGHETEN ->
                    BenefitAnswer.read(part.text("data/lefiJsonSvar"), question);
                case SKATTEVERKET -> List.of(TaxAnswer.read(part.text("data/svar"), question));
                case CSN -> List.of(StudyAnswer.read(part.text("data/svar"), question));
                case A_KASSA -> FundAnswer.read(part, question);
                case TRANSPORTSTYRELSEN -> List.of(VehicleAnswer.read(part));
                case MIGRATIONSVERKET -> List.of(PermitAnswer.read(part, question));
            };
        } catch (Unreadable e) {
            return failed(register, Reason.MALFORMED);
        }
    }

    /// SSBT is the composite service itself, BT the agency. Who may not ask need not ask again.
    private static List<Answer> refused(Register asked, Node error) {
        var kalla = error.text("kalla").equals(Reason.BT) ? Reason.BT : Reason.SSBT;
        var code = error.text("felkod");
        var reason = Answer.reason(kalla, code);
        if (kalla.equals(Reason.BT) && (code.equals("403") || code.equals("OBEHORIG")))
            return asked.answering().stream()
                    .map(register -> Answer.notEntitled(register, reason))
                    .toList();
        return failed(asked, reason);
    }

    private static @Nullable Register register(XMLStreamReader xml, Contract contract) {
        if (!contract.namespace().equals(xml.getNamespaceURI())) return null;
        return switch (xml.getLocalName()) {
            case "AF" -> Register.ARBETSFORMEDLINGEN;
            case "CSN" -> Register.CSN;
            case "FK" -> Register.FORSAKRINGSKASSAN;
            case "SKV" -> Register.SKATTEVERKET;
            case "SO" -> Register.A_KASSA;
            case "TNS" -> Register.TRANSPORTSTYRELSEN;
            case "MIV" -> Register.MIGRATIONSVERKET;
            default -> null;
        };
    }

    private static String felkod(Node fault) {
        var code = fault.find("felkod");
        return code == null ? "" : code.text();
    }
}
