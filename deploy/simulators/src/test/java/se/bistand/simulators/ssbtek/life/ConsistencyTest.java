package se.bistand.simulators.ssbtek.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.bistand.simulators.ssbtek.life.Fact.Benefit;
import se.bistand.simulators.ssbtek.life.Fact.Child;
import se.bistand.simulators.ssbtek.life.Fact.Child.Custody;

/// What one register says of a life agrees with what the others say of it, in each of 24 months.
class ConsistencyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Lives LIVES = new Lives(0);
    private static final Collection<Persona> PERSONAS = LIVES.personas().values();
    private static final List<YearMonth> MONTHS = IntStream.rangeClosed(-24, 0)
            .mapToObj(YearMonth.from(TODAY)::plusMonths)
            .toList();

    @Test
    void there_are_forty_personas_or_more_and_each_number_is_right() {
        assertThat(PERSONAS).hasSizeGreaterThanOrEqualTo(40);
        assertThat(PERSONAS)
                .allSatisfy(persona -> assertThat(Birth.isNumber(persona.number()))
                        .as(persona.id())
                        .isTrue());
    }

    @Test
    void the_kinds_of_life_that_a_caseworker_meets_are_there() {
        assertThat(Stream.of(
                                Child.class,
                                Fact.Partner.class,
                                Fact.Protected.class,
                                Fact.Died.class,
                                Fact.NoSuchNumber.class,
                                Fact.Company.class,
                                Fact.Fund.class,
                                Fact.Study.class,
                                Fact.Permit.class,
                                Fact.TaxRefund.class,
                                Fact.Vehicle.class,
                                Fact.Decision.class,
                                Fact.Denied.class)
                        .toList())
                .allSatisfy(kind -> assertThat(PERSONAS)
                        .as(kind.getSimpleName())
                        .anyMatch(persona -> persona.life().has(kind)));
        assertThat(children()).extracting(Child::custody).contains(Custody.values());
    }

    @Test
    void a_programme_benefit_is_paid_for_a_month_that_arbetsformedlingen_has_decided_on() {
        for (var persona : PERSONAS) {
            var decisions = persona.life().all(Fact.Decision.class);
            for (var benefit : paid(persona, Set.of("FK:AS", "FK:PROG", "FK:ET"))) {
                for (var month : MONTHS) {
                    if (!benefit.when().contains(month, TODAY)) continue;
                    assertThat(decisions)
                            .as(persona.id() + " " + month)
                            .anyMatch(decision -> decision.when().contains(month.minusMonths(1), TODAY));
                }
            }
        }
    }

    @Test
    void whoever_has_a_decision_or_unemployment_benefit_is_enrolled_all_that_time() {
        for (var persona : PERSONAS) {
            var spans = Stream.concat(
                    persona.life().all(Fact.Decision.class).stream().map(Fact.Decision::when),
                    persona.life().all(Fact.FundPayment.class).stream().map(Fact.FundPayment::when));
            spans.forEach(span -> assertEnrolled(persona, span));
        }
    }

    @Test
    void a_fund_pays_its_members_only_and_not_while_they_are_suspended() {
        for (var persona : PERSONAS) {
            for (var payment : persona.life().all(Fact.FundPayment.class)) {
                assertThat(persona.life().all(Fact.Fund.class))
                        .as(persona.id())
                        .anyMatch(fund -> fund.fund().equals(payment.fund())
                                && fund.when().first() <= payment.when().first());
                assertThat(persona.life().all(Fact.FundSuspension.class))
                        .as(persona.id())
                        .noneMatch(pause -> overlap(pause.when(), payment.when()));
            }
        }
    }

    @Test
    void a_child_is_a_persona_too_that_names_the_same_parents_and_lives_with_one_of_them() {
        for (var persona : PERSONAS) {
            for (var child : persona.life().all(Child.class)) {
                var other = LIVES.persona(child.number());
                assertThat(other).as(persona.id()).isNotNull();
                assertThat(other.life().all(Fact.Parent.class))
                        .as(persona.id() + " – " + other.id())
                        .anyMatch(parent -> parent.number().equals(persona.number())
                                && parent.name().equals(persona.name()));
                assertThat(other.name()).isEqualTo(child.name());
                if (child.custody() == Custody.HERE && !persona.life().isProtected())
                    assertThat(other.life().one(Fact.Home.class))
                            .isEqualTo(persona.life().one(Fact.Home.class));
            }
            for (var parent : persona.life().all(Fact.Parent.class)) {
                assertThat(LIVES.of(parent.number(), TODAY).all(Child.class))
                        .as(persona.id())
                        .anyMatch(child -> child.number().equals(persona.number()));
            }
        }
    }

    @Test
    void partners_name_each_other_and_live_together() {
        for (var persona : PERSONAS) {
            for (var partner : persona.life().all(Fact.Partner.class)) {
                var life = LIVES.of(partner.number(), TODAY);
                assertThat(life.all(Fact.Partner.class))
                        .extracting(Fact.Partner::number)
                        .contains(persona.number());
                assertThat(life.one(Fact.Home.class)).isEqualTo(persona.life().one(Fact.Home.class));
            }
        }
    }

    @Test
    void child_allowance_of_all_parents_together_is_what_the_children_give() {
        for (var persona : PERSONAS) {
            int paid = paid(persona, Set.of("FK:ABB")).stream()
                    .mapToInt(Benefit::gross)
                    .sum();
            var minors = persona.life().all(Child.class).stream()
                    .filter(child -> Birth.age(child.number(), TODAY) < 16)
                    .filter(child -> child.custody() != Custody.VISITS)
                    .toList();
            long halves = minors.stream().filter(child -> receivers(child) == 2).count();
            boolean shared = halves > 0;
            assertThat(shared ? paid * 2 : paid).as(persona.id()).isEqualTo(allowance(minors.size()));
        }
    }

    @Test
    void nobody_is_paid_after_death_and_nothing_comes_to_a_number_that_does_not_exist() {
        for (var persona : PERSONAS) {
            if (persona.life().has(Fact.NoSuchNumber.class))
                assertThat(persona.life().facts()).hasSize(1);
            persona.life()
                    .one(Fact.Died.class)
                    .ifPresent(died -> assertThat(persona.life().all(Benefit.class))
                            .allSatisfy(benefit ->
                                    assertThat(benefit.when().last()).isLessThanOrEqualTo(-died.monthsAgo())));
        }
    }

    @Test
    void pay_of_someone_on_sick_or_parental_leave_full_time_has_stopped_before() {
        for (var persona : PERSONAS) {
            for (var benefit : paid(persona, Set.of("FK:SJP", "FK:FP", "FK:GP", "FK:RBE"))) {
                assertThat(persona.life().all(Fact.Salary.class))
                        .as(persona.id())
                        .noneMatch(salary -> overlap(salary.when(), benefit.when()));
            }
        }
    }

    @Test
    void the_protected_have_no_address_anywhere() {
        assertThat(PERSONAS.stream().filter(persona -> persona.life().isProtected()))
                .isNotEmpty()
                .noneMatch(persona -> persona.life().has(Fact.Home.class));
    }

    private static void assertEnrolled(Persona persona, Span span) {
        for (var month : MONTHS) {
            if (!span.contains(month, TODAY)) continue;
            assertThat(persona.life().all(Fact.Enrolled.class))
                    .as(persona.id() + " " + month)
                    .anyMatch(enrolled -> enrolled.when().contains(month, TODAY));
        }
    }

    private static List<Benefit> paid(Persona persona, Set<String> groups) {
        return persona.life().all(Benefit.class).stream()
                .filter(benefit -> groups.contains(benefit.group()))
                .toList();
    }

    private static long receivers(Child child) {
        return PERSONAS.stream()
                .filter(persona -> persona.life().all(Child.class).stream()
                        .anyMatch(own -> own.number().equals(child.number()) && own.custody() != Custody.VISITS))
                .count();
    }

    /// Child allowance with the supplement for several children.
    private static int allowance(int children) {
        return switch (children) {
            case 0 -> 0;
            case 1 -> 1_250;
            case 2 -> 2_650;
            case 3 -> 4_480;
            default -> throw new IllegalArgumentException("more children than the test knows the allowance for");
        };
    }

    private static List<Child> children() {
        return PERSONAS.stream()
                .flatMap(persona -> persona.life().all(Child.class).stream())
                .toList();
    }

    private static boolean overlap(Span a, Span b) {
        return a.first() <= b.last() && b.first() <= a.last();
    }
}
