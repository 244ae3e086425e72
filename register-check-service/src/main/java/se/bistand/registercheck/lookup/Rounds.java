package se.bistand.registercheck.lookup;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.bistand.event.v1.RegistersChecked;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Change;
import se.bistand.registercheck.domain.ControlPeriod;
import se.bistand.registercheck.lookup.Checks.Completed;
import se.bistand.registercheck.lookup.Checks.Moved;

/// When there is something to tell: once when everybody has been looked up, and after that each time a later
/// read brought something else than the read before, or the same of a control period that is over now.
@Component
class Rounds {
    /// What a later read changed about one person.
    record Changed(UUID applicationId, int personNo, List<Change> changes) {}

    private final Checks checks;
    private final Answers answers;
    private final LookupEvents events;

    Rounds(Checks checks, Answers answers, LookupEvents events) {
        this.checks = checks;
        this.answers = answers;
        this.events = events;
    }

    private static List<Changed> changes(List<Reads.Read> reads) {
        var changed = new ArrayList<Changed>();
        for (var read : reads) {
            var check = read.lookedUp().check();
            if (!check.reread()) continue;
            var changes = Change.between(answers(read.before()), answers(read.now()));
            if (!changes.isEmpty() || tellsOfAllNow(read))
                changed.add(new Changed(check.applicationId(), check.personNo(), changes));
        }
        return changed;
    }

    /// That an answer is about the whole control period now is news, also when it says the same.
    private static boolean tellsOfAllNow(Reads.Read read) {
        var period = new ControlPeriod(YearMonth.parse(read.lookedUp().check().month()));
        return read.now().stream()
                .filter(is -> !is.answer().isSilent() && period.isOver(is.readAt()))
                .anyMatch(is -> read.before().stream()
                        .anyMatch(was -> was.answer().isOf(is.answer())
                                && !was.answer().isSilent()
                                && !period.isOver(was.readAt())));
    }

    private static List<Answer> answers(List<Answers.Kept> kept) {
        return kept.stream().map(Answers.Kept::answer).toList();
    }

    /// After the answers are written.
    List<RegistersChecked> events(List<Moved> moved, List<Reads.Read> reads, Instant now) {
        var completed = checks.complete(moved, now);
        var done =
                new HashSet<>(completed.stream().map(Completed::applicationId).toList());
        var told = new ArrayList<>(completed);
        Map<UUID, List<Changed>> news = new HashMap<>();
        for (var one : changes(reads))
            if (!done.contains(one.applicationId()))
                news.computeIfAbsent(one.applicationId(), it -> new ArrayList<>())
                        .add(one);
        told.addAll(checks.nextRound(List.copyOf(news.keySet())));
        if (told.isEmpty()) return List.of();
        var all = answers.of(told.stream().map(Completed::applicationId).toList());
        return events.checked(told, all, news, now);
    }
}
