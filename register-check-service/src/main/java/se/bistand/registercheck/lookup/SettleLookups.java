package se.bistand.registercheck.lookup;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.event.v1.IdentityProtected;
import se.bistand.messaging.Outbox;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Progress;
import se.bistand.registercheck.lookup.Checks.Moved;
import se.bistand.web.AccessLog;
import se.bistand.web.ProtectedIdentity;
import se.bistand.web.Purpose;
import se.bistand.web.Viewer;

/// Notes who is looked up before a batch of lookups, and writes what it brought: answers, how the registers
/// are, and an event for each application that is done or of which something more is known.
@Component
class SettleLookups {
    private final Checks checks;
    private final Answers answers;
    private final Reads reads;
    private final RawAnswers raw;
    private final Rounds rounds;
    private final CircuitKeeper circuits;
    private final AccessLog accessLog;
    private final ProtectedIdentity protectedIdentity;
    private final Secrecy secrecy;
    private final Outbox outbox;
    private final LookupSettings settings;
    private final Clock clock;

    SettleLookups(
            Checks checks,
            Answers answers,
            Reads reads,
            RawAnswers raw,
            Rounds rounds,
            CircuitKeeper circuits,
            AccessLog accessLog,
            ProtectedIdentity protectedIdentity,
            Secrecy secrecy,
            Outbox outbox,
            LookupSettings settings,
            Clock clock) {
        this.checks = checks;
        this.answers = answers;
        this.reads = reads;
        this.raw = raw;
        this.rounds = rounds;
        this.circuits = circuits;
        this.accessLog = accessLog;
        this.protectedIdentity = protectedIdentity;
        this.secrecy = secrecy;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    List<ClaimedCheck> claim(int limit, Instant now) {
        var claimed = checks.claim(limit, now, settings.lease(), circuits.away(), settings.attempts());
        log(claimed);
        return claimed;
    }

    @Transactional
    void settle(List<LookedUp> results) {
        var now = clock.instant();
        circuits.heard(results, now);
        checks.lockApplications(results);
        var moved = checks.move(
                results.stream()
                        .map(result -> new Moved(result, progress(result, now)))
                        .toList(),
                now);
        var read = reads.of(moved);
        answers.save(read.stream()
                .filter(one -> !one.now().isEmpty())
                .map(Reads.Read::all)
                .toList());
        raw.save(results);
        var events = new ArrayList<SpecificRecord>(protectedNow(results, now));
        secrecy.keepNoHome(results);
        events.addAll(rounds.events(moved, read, now));
        if (!events.isEmpty()) outbox.addAll(events);
    }

    private Progress progress(LookedUp result, Instant now) {
        var check = result.check();
        var begun = new Progress.Try(check.attempts(), check.missing(), check.waited(now), check.reread());
        return Progress.after(begun, result.asked(), result.answers(), circuits.away(), settings.policy());
    }

    /// Told at once, also when other agencies have not answered yet or the result came too late to count.
    private List<IdentityProtected> protectedNow(List<LookedUp> results, Instant now) {
        var told = new LinkedHashMap<UUID, ClaimedCheck>();
        for (var result : results)
            if (result.answers().stream().anyMatch(Answer::isProtected))
                told.putIfAbsent(result.check().caseId(), result.check());
        return protectedIdentity.mark(told.keySet()).stream()
                .map(caseId -> LookupEvents.isProtected(Objects.requireNonNull(told.get(caseId)), now))
                .toList();
    }

    /// Every lookup, before its call is made: one whose result never comes was a lookup too.
    private void log(List<ClaimedCheck> claimed) {
        claimed.stream()
                .filter(check -> !check.asked().isEmpty())
                .collect(Collectors.groupingBy(ClaimedCheck::municipality))
                .forEach((municipality, checks) -> accessLog.readAll(
                        service(municipality),
                        checks.stream()
                                .map(check ->
                                        new AccessLog.Entry(check.caseId(), check.applicationId(), check.subject()))
                                .toList(),
                        Purpose.REGISTER_LOOKUP));
    }

    private static Viewer service(String municipality) {
        return new Viewer(
                Viewer.Kind.SERVICE, "register-check", "register-check", municipality, Set.of("service"), null, null);
    }
}
