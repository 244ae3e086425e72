package se.bistand.decision.calculation;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Asset;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.EstablishedFact;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.PersonInHousehold;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.RegisterFacts;
import se.bistand.decision.domain.Residence;
import se.bistand.decision.domain.School;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.StatedIncome;
import se.bistand.decision.domain.norm.Finding;
import se.bistand.decision.domain.norm.Question;
import se.bistand.event.v1.LineOutcome;
import se.bistand.event.v1.NormCalculated;
import se.bistand.event.v1.NormLine;
import se.bistand.event.v1.NormResult;
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

    ApplicationFacts facts(Ready ready) {
        var content = ready.content();
        var applicant = Source.applicant();
        return new ApplicationFacts(
                ready.municipality(),
                ready.month(),
                new Household(
                        content.people().stream()
                                .map(person -> person(ready.caseId(), person))
                                .toList(),
                        content.housing(),
                        content.peopleInDwelling(),
                        applicant,
                        content.subletConsent()),
                content.costs().stream()
                        .map(c -> new Cost(c.kind(), new Money(c.ore()), applicant))
                        .toList(),
                content.incomes().stream().map(NormEvents::income).toList(),
                answers(ready.answers()),
                content.assets() == null
                        ? List.of()
                        : content.assets().stream().map(NormEvents::asset).toList(),
                ready.established().stream().map(EstablishedFact::inDomain).toList(),
                ready.history());
    }

    private PersonInHousehold person(UUID caseId, ApplicationContent.Person person) {
        return new PersonInHousehold(
                person.no(),
                person.role(),
                birthDate(caseId, person),
                person.lunchOutsideHome(),
                person.school() == null ? School.NOT_STATED : person.school(),
                person.residence() == null
                        ? Residence.WHOLE_MONTH
                        : person.residence().inDomain());
    }

    private static StatedIncome income(ApplicationContent.Income income) {
        var earlier = income.earnedEarlierThisYearOre();
        return new StatedIncome(
                income.personNo(),
                income.kind(),
                new Money(income.ore()),
                income.on(),
                Source.applicant(),
                earlier == null ? null : new Money(earlier));
    }

    private static Asset asset(ApplicationContent.Owned owned) {
        return new Asset(
                owned.personNo(),
                owned.kind(),
                new Money(owned.ore()),
                owned.neededForWorkOrHealth(),
                Source.applicant());
    }

    private static List<RegisterAnswer> answers(RegisterContent round) {
        return round.answers().stream()
                .map(answer -> answer(answer, RegisterNotes.remarks(answer, round.checks())))
                .toList();
    }

    private static RegisterAnswer answer(RegisterContent.Answer answer, List<RegisterFacts.Remark> remarks) {
        return new RegisterAnswer(
                answer.personNo(),
                answer.register(),
                answer.outcome(),
                answer.reason(),
                answer.readAt(),
                Stream.concat(answer.incomes().stream(), comparison(answer))
                        .map(NormEvents::payment)
                        .toList(),
                answer.part(),
                RegisterTold.inDomain(answer.told(), remarks));
    }

    private static Stream<RegisterContent.Income> comparison(RegisterContent.Answer answer) {
        return answer.comparison() == null ? Stream.of() : answer.comparison().stream();
    }

    private static RegisterAnswer.Payment payment(RegisterContent.Income income) {
        var from = income.from();
        return new RegisterAnswer.Payment(
                income.code(),
                new Money(income.ore()),
                income.on(),
                from == null ? null : new Period(from, income.to()),
                Boolean.TRUE.equals(income.preliminary()),
                new RegisterAnswer.Details(
                        !Boolean.FALSE.equals(income.dayKnown()), money(income.grossOre()), money(income.taxOre())));
    }

    private static @Nullable Money money(@Nullable Long ore) {
        return ore == null ? null : new Money(ore);
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
}
