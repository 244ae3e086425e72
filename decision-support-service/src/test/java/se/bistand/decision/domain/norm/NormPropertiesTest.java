package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.Residence;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.StatedIncome;
import se.bistand.decision.domain.norm.NormCalculation.Result;

/// What holds for every household. A failure names the seed: `-Dseed=…` runs that one alone.
class NormPropertiesTest {
    private static final long SEEDS = 4_000;

    @Test
    void the_generator_makes_households_of_every_rule_and_result() {
        var rules = new IdentityHashMap<Rule, Integer>();
        var results = new IdentityHashMap<Result, Integer>();
        forEachSeed(seed -> {
            var calculation = calculated(seed);
            calculation.lines().forEach(line -> rules.merge(line.rule(), 1, Integer::sum));
            results.merge(calculation.result(), 1, Integer::sum);
        });
        if (System.getProperty("seed") == null) {
            assertThat(results.values()).hasSize(3).allMatch(count -> count > SEEDS / 20);
            assertThat(rules.keySet())
                    .contains(
                            Rule.SHARED_COST_OF_CHANGING_HOUSEHOLD,
                            Rule.OWNED_HOUSING_COST,
                            Rule.NORM_DEVIATION,
                            Rule.NEGATIVE_CORRECTION,
                            Rule.INCOME_MISSING_NOW,
                            Rule.INCOME_CHANGED,
                            Rule.PAYMENT_OUT_OF_TIME,
                            Rule.INCOME_ASSESSED,
                            Rule.JOB_STIMULUS,
                            Rule.CARRIED_SURPLUS,
                            Rule.ASSETS_TO_USE);
        }
    }

    @Test
    void the_order_of_what_is_known_never_matters() {
        forEachSeed(seed -> {
            var facts = Households.of(seed).facts();
            assertThat(NormJson.of(calculated(Households.shuffled(facts, seed))))
                    .isEqualTo(NormJson.of(calculated(facts)));
        });
    }

    @Test
    void calculating_twice_gives_the_same_bytes() {
        forEachSeed(seed -> assertThat(NormJson.of(calculated(seed)).getBytes(StandardCharsets.UTF_8))
                .isEqualTo(NormJson.of(calculated(seed)).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_lines_sum_to_the_result_to_the_ore() {
        forEachSeed(seed -> {
            var calculation = calculated(seed);
            var sum = Money.ZERO;
            for (var line : calculation.lines()) {
                sum = sum.plus(line.amount().orElse(Money.ZERO));
            }
            assertThat(calculation.need().minus(calculation.means())).isEqualTo(sum);
            assertThat(calculation.difference().orElse(sum)).isEqualTo(sum);
        });
    }

    @Test
    void more_income_never_gives_more_and_only_jobbstimulans_takes_less_than_all_of_it() {
        forEachSeed(seed -> {
            var before = calculated(seed);
            if (before.difference().isEmpty()) {
                return;
            }
            var richer = Households.of(seed)
                    .states(StatedIncome.Kind.DEPOSIT, kr(500))
                    .calculated();
            assertThat(richer.difference()).contains(before.difference().get().minus(kr(500)));
            var paid = Households.of(seed)
                    .states(StatedIncome.Kind.SALARY, kr(500))
                    .calculated();
            paid.difference().ifPresent(after -> {
                assertThat(after).isLessThanOrEqualTo(before.difference().get());
                assertThat(before.difference().get().minus(after)).isIn(kr(0), kr(375), kr(500));
            });
        });
    }

    @Test
    void a_register_s_payments_count_in_full_but_of_a_child_pay_and_a_part_of_the_month_are_asked_about() {
        forEachSeed(seed -> {
            var before = calculated(seed).difference();
            var people = Households.of(seed).facts().household().people();
            for (int no = 0; no < people.size() && before.isPresent(); no++) {
                var aided = Households.of(seed);
                aided.register(no, Register.CSN, aided.paid("GRUND", 500));
                var person = people.get(no);
                var asks = person.role() == Role.CHILD && !person.residence().equals(Residence.WHOLE_MONTH);
                assertThat(aided.calculated().difference())
                        .isEqualTo(asks ? Optional.empty() : before.map(sum -> sum.minus(kr(500))));
                if (person.role() == Role.CHILD) {
                    var paid = Households.of(seed);
                    paid.register(no, Register.SKATTEVERKET, paid.paid("AGI", 500));
                    assertThat(paid.calculated().difference()).isEmpty();
                }
            }
        });
    }

    /// What a caseworker has found to count stands instead of the question: the line is the amount, once, or it asks
    /// again because something has changed since.
    @Test
    void an_assessed_income_counts_once_as_assessed_or_asks_again() {
        forEachSeed(seed -> {
            var facts = Households.of(seed).facts();
            var calculation = calculated(facts);
            for (var established : facts.established()) {
                if (established instanceof Established.IncomeAssessed assessed) {
                    var lines = calculation.lines().stream()
                            .filter(line -> line.subject().equals(assessed.line()))
                            .toList();
                    var own = lines.stream()
                            .filter(line -> line.rule() == Rule.INCOME_ASSESSED)
                            .toList();
                    assertThat(own).as(assessed.line()).hasSize(1);
                    if (own.getFirst().isUnclear()) {
                        assertThat(calculation.difference()).isEmpty();
                    } else {
                        assertThat(lines).hasSize(1);
                        assertThat(own.getFirst().amount().orElse(Money.ZERO))
                                .isEqualTo(assessed.counted().negated());
                    }
                }
            }
        });
    }

    @Test
    void one_more_cost_never_gives_less_and_never_more_than_the_cost() {
        forEachSeed(seed -> {
            var before = calculated(seed);
            if (before.difference().isEmpty()) {
                return;
            }
            for (var kind : Cost.Kind.values()) {
                var after = Households.of(seed).cost(kind, kr(500)).calculated();
                after.difference()
                        .ifPresent(difference -> assertThat(
                                        difference.minus(before.difference().get()))
                                .as(kind.name())
                                .isBetween(Money.ZERO, kr(500)));
            }
        });
    }

    @Test
    void each_line_is_cited_exactly_once_in_the_letter() {
        forEachSeed(seed -> {
            var calculation = calculated(seed);
            var lines = new ArrayList<>(calculation.lines());
            for (var cited : ReasonsText.cited(calculation)) {
                assertThat(lines.removeIf(line -> line == cited))
                        .as(cited.toString())
                        .isTrue();
            }
            assertThat(lines).isEmpty();
            assertThat(ReasonsText.of(calculation).lines().filter(line -> line.startsWith("–")))
                    .hasSize(calculation.lines().size());
        });
    }

    @Test
    void what_is_unclear_has_questions_and_no_sum_and_nothing_is_proposed() {
        forEachSeed(seed -> {
            var calculation = calculated(seed);
            assertThat(calculation.difference().isPresent())
                    .isEqualTo(calculation.questions().isEmpty());
            assertThat(calculation.lines())
                    .allMatch(line -> line.isUnclear() == !line.questions().isEmpty())
                    .allMatch(line -> !line.isUnclear() || line.amount().isEmpty());
            if (calculation.proposal().isEmpty()) {
                assertThat(calculation.questions()).isNotEmpty();
            }
        });
    }

    @Test
    void no_amount_stands_without_a_finding_that_rests_on_facts_with_a_source() {
        forEachSeed(seed -> {
            var calculation = calculated(seed);
            everyFinding(calculation.tree());
            assertThat(calculation.lines()).isNotEmpty();
        });
    }

    @Test
    void the_rules_of_2027_never_give_a_sum_as_long_as_the_norm_is_not_known() {
        forEachSeed(seed -> assertThat(
                        Households.of(seed).calculatedBy(RuleSet.FROM_2027).difference())
                .isEmpty());
    }

    private static void everyFinding(Finding finding) {
        assertThat(finding.basis()).as(finding.toString()).isNotEmpty();
        assertThat(finding.law().text()).isNotBlank();
        for (var part : finding.basis()) {
            switch (part) {
                case Finding inner -> everyFinding(inner);
                case Fact<?> fact -> assertThat(fact.source().swedish()).isNotBlank();
                case Parameter<?> parameter -> assertThat(parameter.source()).isNotBlank();
            }
        }
    }

    private static NormCalculation calculated(long seed) {
        return Households.of(seed).calculated();
    }

    private static NormCalculation calculated(ApplicationFacts facts) {
        return NormCalculation.of(facts, Example.PARAMETERS.asOf(facts.municipality(), facts.month()));
    }

    private static void forEachSeed(LongConsumer property) {
        var one = Long.getLong("seed");
        var seeds = one == null ? LongStream.rangeClosed(1, SEEDS) : LongStream.of(one);
        seeds.forEach(seed -> {
            try {
                property.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Seed " + seed + ": " + e.getMessage(), e);
            }
        });
    }
}
