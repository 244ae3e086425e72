package se.bistand.registercheck.lookup;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.bistand.event.v1.AnswerOutcome;
import se.bistand.event.v1.Register;
import se.bistand.event.v1.RegisterAnswer;
import se.bistand.event.v1.RegisterIncome;
import se.bistand.event.v1.RegistersChecked;
import se.bistand.messaging.Events;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Answer.Payment;
import se.bistand.registercheck.domain.ControlPeriod;

/// The answers as the event tells them: payments of the control month, and those of other kinds of time (a surplus of a
/// tax year), which nobody may lose. What was paid in M-2 stays here.
final class LookupEvents {
    private static final String TOPIC = "ekb.registers-checked.v1";

    private LookupEvents() {}

    static List<RegistersChecked> checked(List<Checks.Completed> completed, List<Answers.Kept> answers, Instant now) {
        Map<UUID, List<Answers.Kept>> byApplication =
                answers.stream().collect(Collectors.groupingBy(Answers.Kept::applicationId));
        return completed.stream()
                .map(application -> RegistersChecked.newBuilder()
                        .setEventId(Events.id(TOPIC, application.applicationId(), application.round()))
                        .setOccurredAt(now)
                        .setMunicipality(application.municipality())
                        .setCaseId(application.caseId())
                        .setApplicationId(application.applicationId())
                        .setMonth(application.month())
                        .setAnswers(byApplication.getOrDefault(application.applicationId(), List.of()).stream()
                                .map(kept -> answer(kept, new ControlPeriod(YearMonth.parse(application.month()))))
                                .toList())
                        .build())
                .toList();
    }

    private static RegisterAnswer answer(Answers.Kept kept, ControlPeriod period) {
        var answer = kept.answer();
        return RegisterAnswer.newBuilder()
                .setPersonNo(kept.personNo())
                .setRegister(Register.valueOf(answer.register().name()))
                .setOutcome(AnswerOutcome.valueOf(answer.outcome().name()))
                .setReason(answer.reason())
                .setReadAt(kept.readAt())
                .setIncomes(answer.payments().stream()
                        .filter(payment -> tells(payment, answer, period))
                        .map(LookupEvents::income)
                        .toList())
                .setJobSeeker(answer.jobSeeker())
                .build();
    }

    private static boolean tells(Payment payment, Answer answer, ControlPeriod period) {
        return period.isControlMonth(payment.paidOn())
                || answer.register() == se.bistand.registercheck.domain.Register.SKATTEVERKET;
    }

    private static RegisterIncome income(Payment payment) {
        return RegisterIncome.newBuilder()
                .setCode(payment.code())
                .setAmountOre(payment.amountOre())
                .setPaidOn(payment.paidOn())
                .build();
    }
}
