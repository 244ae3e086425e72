package se.bistand.decision.calculation;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.PersonInHousehold;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.StatedIncome;
import se.bistand.decision.domain.norm.Finding;
import se.bistand.decision.domain.norm.Question;
import se.bistand.event.v1.ApplicationSubmitted;
import se.bistand.event.v1.LineOutcome;
import se.bistand.event.v1.NormCalculated;
import se.bistand.event.v1.NormLine;
import se.bistand.event.v1.NormResult;
import se.bistand.event.v1.RegistersChecked;
import se.bistand.messaging.Events;
import se.bistand.messaging.Sealing;

/// Between events, what is stored, and the domain. Birth dates are opened here, in memory, and nowhere else.
@Component
class NormEvents {
    private static final String TOPIC = "ekb.norm-calculated.v1";

    private final Sealing sealing;

    NormEvents(Sealing sealing) {
        this.sealing = sealing;
    }

    static ApplicationContent content(ApplicationSubmitted event) {
        return new ApplicationContent(
                event.getPeople().stream()
                        .map(p -> new ApplicationContent.Person(
                                p.getPersonNo(),
                                Role.valueOf(p.getRole().name()),
                                base64(p.getSealedName()),
                                base64(p.getSealedBirthDate()),
                                p.getLunchOutsideHome()))
                        .toList(),
                HousingForm.valueOf(event.getHousing().getForm().name()),
                event.getHousing().getPeopleInDwelling(),
                event.getCosts().stream()
                        .map(c -> new ApplicationContent.AppliedCost(
                                Cost.Kind.valueOf(c.getKind().name()), c.getAmountOre()))
                        .toList(),
                event.getIncomes().stream()
                        .map(i -> new ApplicationContent.Income(
                                i.getPersonNo(),
                                StatedIncome.Kind.valueOf(i.getKind().name()),
                                i.getAmountOre(),
                                i.getReceivedOn()))
                        .toList());
    }

    static RegisterContent content(RegistersChecked event) {
        return new RegisterContent(
                event.getEventId(),
                event.getAnswers().stream()
                        .map(a -> new RegisterContent.Answer(
                                a.getPersonNo(),
                                Register.valueOf(a.getRegister().name()),
                                outcome(a),
                                reason(a),
                                a.getReadAt(),
                                a.getIncomes().stream()
                                        .map(i -> new RegisterContent.Income(
                                                i.getCode(), i.getAmountOre(), i.getPaidOn()))
                                        .toList()))
                        .toList());
    }

    /// Whatever is not a whole and understood answer is a question to a person.
    private static RegisterAnswer.Outcome outcome(se.bistand.event.v1.RegisterAnswer answer) {
        if (answer.getPartial() || !answer.getWarnings().isEmpty()) return RegisterAnswer.Outcome.COULD_NOT_ANSWER;
        return switch (answer.getOutcome()) {
            case ANSWERED -> RegisterAnswer.Outcome.ANSWERED;
            case NOTHING_FOUND -> RegisterAnswer.Outcome.NOTHING_FOUND;
            case COULD_NOT_ANSWER, NOT_ENTITLED, PROTECTED_IDENTITY -> RegisterAnswer.Outcome.COULD_NOT_ANSWER;
        };
    }

    private static @Nullable String reason(se.bistand.event.v1.RegisterAnswer answer) {
        if (answer.getReason() != null) return answer.getReason();
        return switch (answer.getOutcome()) {
            case NOT_ENTITLED, PROTECTED_IDENTITY -> answer.getOutcome().name();
            case ANSWERED, NOTHING_FOUND, COULD_NOT_ANSWER -> unsaid(answer);
        };
    }

    private static @Nullable String unsaid(se.bistand.event.v1.RegisterAnswer answer) {
        if (answer.getPartial()) return "PARTIAL";
        return answer.getWarnings().isEmpty()
                ? null
                : answer.getWarnings().getFirst().getCode();
    }

    ApplicationFacts facts(Ready ready) {
        var content = ready.content();
        var applicant = Source.applicant();
        return new ApplicationFacts(
                ready.municipality(),
                ready.month(),
                new Household(
                        content.people().stream()
                                .map(p -> new PersonInHousehold(
                                        p.no(), p.role(), birthDate(ready.caseId(), p), p.lunchOutsideHome()))
                                .toList(),
                        content.housing(),
                        content.peopleInDwelling(),
                        applicant),
                content.costs().stream()
                        .map(c -> new Cost(c.kind(), new Money(c.ore()), applicant))
                        .toList(),
                content.incomes().stream()
                        .map(i -> new StatedIncome(i.personNo(), i.kind(), new Money(i.ore()), i.on(), applicant))
                        .toList(),
                ready.answers().answers().stream().map(NormEvents::answer).toList());
    }

    private static RegisterAnswer answer(RegisterContent.Answer answer) {
        return new RegisterAnswer(
                answer.personNo(),
                answer.register(),
                answer.outcome(),
                answer.reason(),
                answer.readAt(),
                answer.incomes().stream()
                        .map(i -> new RegisterAnswer.Payment(i.code(), new Money(i.ore()), i.on()))
                        .toList());
    }

    /// Null when the personal number holds no calendar date: the plain text is empty then.
    private @Nullable LocalDate birthDate(UUID caseId, ApplicationContent.Person person) {
        var sealed = ByteBuffer.wrap(Base64.getDecoder().decode(person.sealedBirthDate()));
        var text = sealing.open(caseId, "birthDate/" + person.no(), sealed);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    static NormCalculated calculated(Calculated made) {
        var calculation = made.calculation();
        return NormCalculated.newBuilder()
                .setEventId(Events.id(TOPIC, made.id()))
                .setOccurredAt(made.at())
                .setMunicipality(made.of().municipality())
                .setCaseId(made.of().caseId())
                .setApplicationId(made.of().applicationId())
                .setMonth(made.of().month().toString())
                .setCalculationId(made.id())
                .setResult(NormResult.valueOf(calculation.result().name()))
                .setNeedOre(calculation.need().ore())
                .setMeansOre(calculation.means().ore())
                .setDifferenceOre(calculation.difference().map(Money::ore).orElse(null))
                .setLines(calculation.lines().stream().map(NormEvents::line).toList())
                .setQuestions(questions(calculation.questions()))
                .build();
    }

    private static NormLine line(Finding finding) {
        return new NormLine(
                finding.rule().id(),
                finding.rule().version(),
                finding.law().text(),
                finding.subject(),
                LineOutcome.valueOf(finding.outcome().code()),
                finding.amount().map(Money::ore).orElse(null));
    }

    static List<String> questions(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }

    private static String base64(ByteBuffer sealed) {
        var bytes = new byte[sealed.remaining()];
        sealed.duplicate().get(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
