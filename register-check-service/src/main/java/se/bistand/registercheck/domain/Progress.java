package se.bistand.registercheck.domain;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far the check of one person has come after a try.
///
/// @param attempts tries made in this read
/// @param missing registers to ask again; empty when nothing is left to ask
/// @param pause until the next try or, when held, the longest wait; null when done
/// @param givenUp registers that were not asked and are carried as "could not answer"
public record Progress(
        Step step,
        int attempts,
        Set<Register> missing,
        @Nullable Duration pause,
        Set<Register> givenUp) {

    /// väntar, hålls tills myndigheten är tillbaka, klar men läses om, klar
    public enum Step {
        WAITING,
        HELD,
        REREAD,
        DONE
    }

    /// What a try began with.
    ///
    /// @param before tries made before this one
    /// @param waited since the application was received; in a later read since its control period was over as well
    /// @param reread a later read: the application has gone on, and one try a time is enough
    public record Try(int before, Set<Register> missing, Duration waited, boolean reread) {}

    /// @param asked registers that were asked in this try
    /// @param away registers whose circuit is open
    public static Progress after(
            Try begun, Set<Register> asked, List<Answer> answers, Set<Register> away, Policy policy) {
        int made = asked.isEmpty() ? begun.before : begun.before + 1;
        var unanswered = EnumSet.noneOf(Register.class);
        answers.stream()
                .filter(Answer::askAgain)
                .map(answer -> answer.register().askedThrough())
                .forEach(unanswered::add);
        begun.missing.stream().filter(register -> !asked.contains(register)).forEach(unanswered::add);
        var again = EnumSet.noneOf(Register.class);
        for (var register : unanswered) if (goesOn(register, begun, made, away, policy)) again.add(register);
        if (again.isEmpty()) return ended(begun, unanswered, asked, policy);
        if (away.containsAll(again)) return held(begun, made, again, policy);
        return new Progress(Step.WAITING, made, Set.copyOf(again), policy.plan().afterTry(Math.max(1, made)), Set.of());
    }

    /// Of a register that is away neither tries nor answers are expected, only patience.
    private static boolean goesOn(Register register, Try begun, int made, Set<Register> away, Policy policy) {
        if (begun.reread || policy.isOver(register, begun.waited)) return false;
        return away.contains(register) || policy.plan().allowsAnother(made);
    }

    private static Progress held(Try begun, int made, Set<Register> again, Policy policy) {
        var longest = again.stream()
                .map(register -> policy.patience().of(register).minus(begun.waited))
                .min(Duration::compareTo)
                .orElseThrow();
        // One try is left for when the register is back.
        int counted = Math.min(made, policy.plan().attempts() - 1);
        return new Progress(Step.HELD, counted, Set.copyOf(again), longest, Set.of());
    }

    private static Progress ended(Try begun, Set<Register> unanswered, Set<Register> asked, Policy policy) {
        var givenUp = EnumSet.noneOf(Register.class);
        unanswered.stream().filter(register -> !asked.contains(register)).forEach(givenUp::add);
        if (unanswered.isEmpty() || !policy.readsAgain(begun.waited))
            return new Progress(Step.DONE, begun.before + 1, Set.of(), null, Set.copyOf(givenUp));
        return new Progress(Step.REREAD, 0, Set.copyOf(unanswered), policy.rereadEvery(), Set.copyOf(givenUp));
    }

    /// Whether the application need not wait for this person.
    public boolean ready() {
        return step == Step.DONE || step == Step.REREAD;
    }
}
