package se.bistand.registercheck.lookup;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bistand.event.v1.IdentityProtected;
import se.bistand.event.v1.RegisterChange;
import se.bistand.event.v1.RegistersChecked;
import se.bistand.messaging.Events;
import se.bistand.registercheck.domain.ControlPeriod;
import se.bistand.registercheck.domain.control.Household;
import se.bistand.registercheck.domain.control.Person;

/// The event of one application: what the registers answered, what differs from the read before, and what the controls
/// found.
@Component
class LookupEvents {
    private static final String TOPIC = "ekb.registers-checked.v1";
    private static final String PROTECTED = "ekb.identity-protected.v1";
    private final ControlSettings settings;

    LookupEvents(ControlSettings settings) {
        this.settings = settings;
    }

    List<RegistersChecked> checked(
            List<Checks.Completed> completed,
            List<Answers.Kept> answers,
            Map<UUID, List<Rounds.Changed>> news,
            Instant now) {
        var byApplication = answers.stream().collect(Collectors.groupingBy(Answers.Kept::applicationId));
        return completed.stream()
                .map(application -> event(
                        application,
                        byApplication.getOrDefault(application.applicationId(), List.of()),
                        news.getOrDefault(application.applicationId(), List.of()),
                        now))
                .toList();
    }

    private RegistersChecked event(
            Checks.Completed application, List<Answers.Kept> answers, List<Rounds.Changed> news, Instant now) {
        var period = new ControlPeriod(YearMonth.parse(application.month()));
        var household = household(application.municipality(), period, answers);
        return RegistersChecked.newBuilder()
                .setEventId(Events.id(TOPIC, application.applicationId(), application.round()))
                .setOccurredAt(now)
                .setMunicipality(application.municipality())
                .setCaseId(application.caseId())
                .setApplicationId(application.applicationId())
                .setMonth(application.month())
                .setAnswers(answers.stream()
                        .map(kept -> AnswerEvents.answer(kept, period))
                        .toList())
                .setReadNumber(application.round())
                .setComplete(application.done() && answers.stream().allMatch(kept -> isOfAll(kept, period)))
                .setProtectedIdentity(household.hasProtectedIdentity())
                .setChanges(changes(news))
                .setChecks(household.controlled(settings.thresholds()).stream()
                        .map(AnswerEvents::check)
                        .toList())
                .build();
    }

    /// It answered, and not before the control period was over: there is no more to be known of it.
    private static boolean isOfAll(Answers.Kept kept, ControlPeriod period) {
        return !kept.answer().isSilent() && period.isOver(kept.readAt());
    }

    /// Of the case, once.
    static IdentityProtected isProtected(ClaimedCheck check, Instant now) {
        return IdentityProtected.newBuilder()
                .setEventId(Events.id(PROTECTED, check.caseId()))
                .setOccurredAt(now)
                .setMunicipality(check.municipality())
                .setCaseId(check.caseId())
                .setApplicationId(check.applicationId())
                .build();
    }

    private static Household household(String municipality, ControlPeriod period, List<Answers.Kept> answers) {
        var people = new TreeMap<Integer, List<Answers.Kept>>();
        for (var kept : answers)
            people.computeIfAbsent(kept.personNo(), it -> new ArrayList<>()).add(kept);
        return new Household(
                municipality,
                period,
                people.entrySet().stream()
                        .map(person -> new Person(
                                person.getKey(),
                                person.getValue().getFirst().isChild(),
                                person.getValue().stream()
                                        .map(Answers.Kept::answer)
                                        .toList(),
                                person.getValue().getFirst().stated()))
                        .toList());
    }

    private static List<RegisterChange> changes(List<Rounds.Changed> news) {
        return news.stream()
                .flatMap(one -> one.changes().stream().map(change -> AnswerEvents.change(one.personNo(), change)))
                .toList();
    }
}
