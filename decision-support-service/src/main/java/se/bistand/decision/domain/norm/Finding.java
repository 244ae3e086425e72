package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Money;

/// What a rule found about a subject, and everything it rests on: a node in the tree of reasons. Immutable.
public final class Finding implements Basis {
    private final Rule rule;
    private final LawRef law;
    private final String subject;
    private final Outcome outcome;
    private final List<Basis> basis;

    Finding(Rule.Hand hand, Rule rule, LawRef law, String subject, Outcome outcome, List<? extends Basis> basis) {
        Objects.requireNonNull(hand);
        this.rule = rule;
        this.law = law;
        this.subject = subject;
        this.outcome = outcome;
        this.basis = List.copyOf(basis);
    }

    public Rule rule() {
        return rule;
    }

    public LawRef law() {
        return law;
    }

    /// What the finding is about, such as person/1 or cost/RENT.
    public String subject() {
        return subject;
    }

    public Outcome outcome() {
        return outcome;
    }

    public List<Basis> basis() {
        return basis;
    }

    /// The facts and parameters the finding rests on, those of the findings under it included.
    public List<Basis> restsOn() {
        var all = new ArrayList<Basis>();
        for (var part : basis) {
            switch (part) {
                case Finding inner -> all.addAll(inner.restsOn());
                case Fact<?> fact -> all.add(fact);
                case Parameter<?> parameter -> all.add(parameter);
            }
        }
        return all;
    }

    public Optional<Money> amount() {
        return outcome instanceof Outcome.Amount(var amount) ? Optional.of(amount) : Optional.empty();
    }

    public boolean isUnclear() {
        return outcome instanceof Outcome.Unclear;
    }

    /// This finding's own questions; none unless it is unclear.
    public List<Question> questions() {
        return outcome instanceof Outcome.Unclear(var questions) ? questions : List.of();
    }

    /// What the household applied for, where it applied for something: the sum of the applied amounts.
    public Optional<Money> applied() {
        return Optional.ofNullable(sumApplied());
    }

    /// True when what was applied for is approved with less.
    public boolean isCut() {
        var applied = sumApplied();
        return applied != null && outcome instanceof Outcome.Amount(var approved) && approved.compareTo(applied) < 0;
    }

    private @Nullable Money sumApplied() {
        Money sum = null;
        for (var part : basis) {
            if (part instanceof Fact<?>(var name, var about, Money money, var source)
                    && name == Fact.Name.APPLIED_AMOUNT) {
                sum = sum == null ? money : sum.plus(money);
            }
        }
        return sum;
    }

    @Override
    public String toString() {
        return rule.id() + " " + subject + " " + outcome;
    }
}
