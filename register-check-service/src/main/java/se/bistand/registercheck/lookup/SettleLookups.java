package se.bistand.registercheck.lookup;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.messaging.Outbox;
import se.bistand.registercheck.domain.Progress;
import se.bistand.registercheck.lookup.Checks.Completed;
import se.bistand.registercheck.lookup.Checks.Moved;
import se.bistand.web.AccessLog;
import se.bistand.web.Viewer;

/// Writes what a batch of lookups brought: answers, who was looked up, and an event for each application that is done.
@Component
class SettleLookups {
    private static final String PURPOSE = "register lookup for an application";

    private final Checks checks;
    private final Answers answers;
    private final AccessLog accessLog;
    private final Outbox outbox;
    private final LookupSettings settings;
    private final Clock clock;

    SettleLookups(
            Checks checks, Answers answers, AccessLog accessLog, Outbox outbox, LookupSettings settings, Clock clock) {
        this.checks = checks;
        this.answers = answers;
        this.accessLog = accessLog;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    List<ClaimedCheck> claim(int limit) {
        return checks.claim(limit, clock.instant(), settings.lease());
    }

    @Transactional
    void settle(List<LookedUp> results) {
        var now = clock.instant();
        var plan = settings.retryPlan();
        checks.lockApplications(results);
        var moved = checks.move(
                results.stream()
                        .map(result ->
                                new Moved(result, Progress.after(result.check().attempts(), result.answers(), plan)))
                        .toList(),
                now);
        answers.save(
                moved.stream().flatMap(move -> kept(move.lookedUp()).stream()).toList());
        log(results);
        var completed = checks.complete(results, now);
        if (!completed.isEmpty()) {
            var all =
                    answers.of(completed.stream().map(Completed::applicationId).toList());
            outbox.addAll(LookupEvents.checked(completed, all, now));
        }
    }

    /// Every lookup that was made, also one whose result came too late to count.
    private void log(List<LookedUp> results) {
        results.stream()
                .filter(result -> !settings.triesUsed(result.check()))
                .collect(Collectors.groupingBy(result -> result.check().municipality()))
                .forEach((municipality, lookups) -> accessLog.readAll(
                        service(municipality),
                        lookups.stream()
                                .map(it -> new AccessLog.Entry(
                                        it.check().caseId(), it.check().applicationId()))
                                .toList(),
                        PURPOSE));
    }

    private static Viewer service(String municipality) {
        return new Viewer(
                Viewer.Kind.SERVICE, "register-check", "register-check", municipality, Set.of("service"), null, null);
    }

    private static List<Answers.Kept> kept(LookedUp lookedUp) {
        var check = lookedUp.check();
        return lookedUp.answers().stream()
                .map(answer -> new Answers.Kept(check.applicationId(), check.personNo(), answer, lookedUp.at()))
                .toList();
    }
}
