package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bistand.decision.domain.Month;

class RuleTest {
    @ParameterizedTest
    @EnumSource
    void every_rule_is_one_final_class_with_one_test_of_its_name(Rule rule) throws ClassNotFoundException {
        var name = Arrays.stream(rule.name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        var type = Class.forName(getClass().getPackageName() + "." + name);
        assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
        Class.forName(getClass().getPackageName() + "." + name + "Test");
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_rests_on_acts_in_force_without_a_gap(Rule rule) {
        var first = rule.laws().getFirst().from();
        // A rule younger than 2014 begins with the first whole month of its law.
        var begin = first.isBefore(LocalDate.of(2014, 1, 1))
                ? Month.of(2014, 1)
                : new Month(YearMonth.from(first.minusDays(1)).plusMonths(1));
        for (var month = begin; month.compareTo(Month.of(2027, 12)) < 0; month = next(month)) {
            var law = rule.law(month);
            for (var act : law.acts()) {
                assertThat(act.from()).isBeforeOrEqualTo(month.firstDay());
                if (act.to() != null) {
                    assertThat(act.to()).isAfterOrEqualTo(month.lastDay());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LEISURE_CARD", "ACTIVITY_REQUIREMENT", "REFORMED_NORM"})
    void a_rule_younger_than_its_act_is_refused_for_a_month_before_it(Rule rule) {
        var before = new Month(YearMonth.from(rule.laws().getFirst().from().minusDays(1)));
        assertThat(rule.isInForce(before)).isFalse();
        assertThatThrownBy(() -> rule.law(before)).hasMessageContaining("no law in force");
        assertThat(rule.isInForce(before.plusMonths(2))).isTrue();
    }

    @Test
    void a_month_before_the_acts_is_refused() {
        assertThatThrownBy(() -> Rule.NEED.law(Month.of(2001, 12))).hasMessageContaining("no law in force");
    }

    @Test
    void ids_are_unique() {
        var ids = new HashSet<String>();
        assertThat(Rule.values()).allMatch(rule -> ids.add(rule.id()));
    }

    @Test
    void a_finding_can_be_made_by_a_rule_alone() {
        assertThat(Finding.class.getDeclaredConstructors()).allMatch(c -> c.getParameterTypes()[0] == Rule.Hand.class);
        assertThat(Rule.Hand.class.getDeclaredConstructors()).allMatch(c -> Modifier.isPrivate(c.getModifiers()));
    }

    private static Month next(Month month) {
        return new Month(month.value().plusMonths(1));
    }
}
