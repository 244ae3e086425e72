package se.bistand.registercheck.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Reason;
import se.bistand.registercheck.domain.Register;
import se.bistand.registercheck.domain.control.Stated;
import se.bistand.registercheck.lookup.Checks.Moved;

/// What came of each person, held against the answers that are there already: a read that could not answer
/// takes nothing away from what an earlier one told.
@Component
class Reads {
    /// @param before every answer there was
    /// @param now what is kept of the answers that came
    record Read(LookedUp lookedUp, List<Answers.Kept> before, List<Answers.Kept> now) {
        /// Every answer about the person from here on. Of one register or a-kassa the later replaces the earlier.
        /// An answer for all a-kassor together says less than one for each; alone it is the latest.
        List<Answers.Kept> all() {
            boolean funds = now.stream().anyMatch(is -> !is.answer().fund().isEmpty());
            var stays = before.stream()
                    .filter(was -> now.stream().noneMatch(is -> is.answer().isOf(was.answer())));
            return Stream.concat(stays, now.stream())
                    .filter(one -> !funds
                            || one.answer().register() != Register.A_KASSA
                            || !one.answer().fund().isEmpty())
                    .toList();
        }
    }

    private record Person(UUID applicationId, int personNo) {}

    private final Answers answers;

    Reads(Answers answers) {
        this.answers = answers;
    }

    /// Before the answers are written over; the applications are locked.
    List<Read> of(List<Moved> moved) {
        var before = before(moved);
        return moved.stream()
                .map(move -> {
                    var check = move.lookedUp().check();
                    var was = before.getOrDefault(new Person(check.applicationId(), check.personNo()), List.of());
                    return new Read(
                            move.lookedUp(),
                            was,
                            came(move).stream()
                                    .flatMap(kept -> after(was, kept))
                                    .toList());
                })
                .toList();
    }

    private Map<Person, List<Answers.Kept>> before(List<Moved> moved) {
        var applications = moved.stream()
                .map(move -> move.lookedUp().check().applicationId())
                .distinct()
                .toList();
        return answers.of(applications).stream()
                .collect(Collectors.groupingBy(kept -> new Person(kept.applicationId(), kept.personNo())));
    }

    /// That the a-kassor together could not answer says less than what each of them said before.
    private static Stream<Answers.Kept> after(List<Answers.Kept> before, Answers.Kept kept) {
        if (!kept.answer().isSilent()) return Stream.of(kept);
        for (var was : before) if (was.answer().isOf(kept.answer())) return Stream.of(kept.after(was));
        var told = before.stream()
                .anyMatch(was -> was.answer().register() == kept.answer().register());
        return told && kept.answer().fund().isEmpty() ? Stream.of() : Stream.of(kept);
    }

    /// The answers that came, and those that were given up without asking.
    static List<Answers.Kept> came(Moved move) {
        var lookedUp = move.lookedUp();
        var check = lookedUp.check();
        var all = new ArrayList<>(lookedUp.answers());
        move.progress().givenUp().stream()
                .flatMap(register -> register.answering().stream())
                .forEach(register -> all.add(Answer.failed(register, Reason.AWAY)));
        return all.stream()
                .map(answer -> new Answers.Kept(
                        check.applicationId(),
                        check.personNo(),
                        false,
                        Stated.NOTHING,
                        answer,
                        lookedUp.at(),
                        check.attempts() + 1,
                        check.readNumber()))
                .toList();
    }
}
