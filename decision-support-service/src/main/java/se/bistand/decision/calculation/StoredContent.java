package se.bistand.decision.calculation;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Asset;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.School;
import se.bistand.decision.domain.StatedIncome;
import se.bistand.event.v1.ApplicationSubmitted;
import se.bistand.event.v1.HouseholdPerson;
import se.bistand.event.v1.RegisterIncome;
import se.bistand.event.v1.RegisterPaymentStatus;
import se.bistand.event.v1.RegistersChecked;

/// From events to what is stored of them. What is sealed stays sealed.
final class StoredContent {
    private StoredContent() {}

    static ApplicationContent of(ApplicationSubmitted event) {
        return new ApplicationContent(
                event.getPeople().stream().map(StoredContent::person).toList(),
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
                                i.getReceivedOn(),
                                i.getEarnedEarlierThisYearOre()))
                        .toList(),
                event.getHousing().getSubletConsent(),
                event.getAssets().stream()
                        .map(a -> new ApplicationContent.Owned(
                                a.getPersonNo(),
                                Asset.Kind.valueOf(a.getKind().name()),
                                a.getValueOre(),
                                a.getNeededForWorkOrHealth()))
                        .toList());
    }

    static ApplicationContent.Person person(HouseholdPerson person) {
        return new ApplicationContent.Person(
                person.getPersonNo(),
                Role.valueOf(person.getRole().name()),
                base64(person.getSealedName()),
                base64(person.getSealedBirthDate()),
                person.getLunchOutsideHome(),
                School.valueOf(person.getSchool().name()),
                new ApplicationContent.Stay(
                        ApplicationContent.StayKind.valueOf(
                                person.getResidence().name()),
                        person.getDaysInHousehold(),
                        person.getPeriodsInHousehold().stream()
                                .map(p -> new Period(p.getFrom(), p.getTo()))
                                .toList()));
    }

    static RegisterContent of(RegistersChecked event) {
        return new RegisterContent(
                event.getEventId(),
                event.getAnswers().stream()
                        .map(a -> new RegisterContent.Answer(
                                a.getPersonNo(),
                                Register.valueOf(a.getRegister().name()),
                                outcome(a),
                                reason(a),
                                a.getReadAt(),
                                incomes(a.getIncomes()),
                                a.getFund(),
                                incomes(a.getComparisonIncomes()),
                                RegisterTold.stored(a)))
                        .toList(),
                RegisterNotes.checks(event),
                RegisterNotes.changes(event),
                event.getReadNumber(),
                event.getComplete());
    }

    private static List<RegisterContent.Income> incomes(List<RegisterIncome> incomes) {
        return incomes.stream()
                .map(i -> new RegisterContent.Income(
                        i.getCode(),
                        i.getAmountOre(),
                        i.getPaidOn(),
                        i.getPeriodFrom(),
                        i.getPeriodTo(),
                        i.getStatus() == RegisterPaymentStatus.PRELIMINARY,
                        i.getPaymentDayKnown(),
                        i.getGrossOre(),
                        i.getTaxOre()))
                .toList();
    }

    /// Whatever is not a whole and understood answer is a question to a person.
    private static RegisterAnswer.Outcome outcome(se.bistand.event.v1.RegisterAnswer answer) {
        if (answer.getPartial() || RegisterNotes.hasUnseenWarning(answer))
            return RegisterAnswer.Outcome.COULD_NOT_ANSWER;
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

    private static String base64(ByteBuffer sealed) {
        var bytes = new byte[sealed.remaining()];
        sealed.duplicate().get(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
