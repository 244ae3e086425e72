package se.bistand.decision.testcalculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.norm.Norm;
import se.bistand.decision.domain.norm.NormCalculation;
import se.bistand.decision.parameters.RealParameters;
import se.bistand.web.Problem;
import se.bistand.web.Refusal;

class ExaminationTest {
    private static final Set<String> MUNICIPALITIES = Set.of("9901", "9902");

    private static Asked single(Asked.Income... incomes) {
        return new Asked(
                "9901",
                "2026-12",
                List.of(person("APPLICANT", "1990-02-05")),
                new Asked.Housing("RENTAL", 1L),
                List.of(new Asked.Cost("RENT", 700_000L)),
                List.of(incomes),
                List.of(),
                List.of());
    }

    private static Asked.Person person(@Nullable String role, @Nullable String born) {
        return new Asked.Person(role, born, false, null, null);
    }

    private static List<Problem> problems(Asked asked) {
        return Examination.of(asked, List.of(), MUNICIPALITIES).problems();
    }

    private static NormCalculation calculated(Asked asked) {
        var facts = Examination.of(asked, List.of(), MUNICIPALITIES).facts();
        assertThat(facts).isNotNull();
        return NormCalculation.of(facts, RealParameters.load().asOf(facts.municipality(), facts.month()));
    }

    @Test
    void what_is_right_is_calculated_by_the_rules_of_a_decision() {
        var calculation = calculated(single());

        assertThat(calculation.difference())
                .hasValueSatisfying(d -> assertThat(d.ore()).isEqualTo(1_222_000));
    }

    @Test
    void a_benefit_and_a_stated_income_of_the_month_before_count() {
        var asked = single(
                new Asked.Income(0L, "FORSAKRINGSKASSAN.BOB", 190_000L, "2026-11-25", null),
                new Asked.Income(0L, "SALARY", 100_001L, "2026-11-25", null),
                new Asked.Income(0L, "SALARY", 500_000L, "2026-12-01", null));

        assertThat(calculated(asked).means().ore()).isEqualTo(290_001);
    }

    @Test
    void a_child_some_days_a_school_youth_savings_and_jobbstimulans_are_calculated() {
        var asked = new Asked(
                "9901",
                "2026-08",
                List.of(
                        person("APPLICANT", "1990-02-05"),
                        new Asked.Person("CHILD", "2015-05-05", false, null, 8L),
                        new Asked.Person("CHILD", "2007-05-05", false, "ATTENDS", null)),
                new Asked.Housing("RENTAL", 3L),
                List.of(),
                List.of(new Asked.Income(0L, "SALARY", 500_000L, "2026-07-24", null)),
                List.of(new Asked.Asset("SAVINGS", 100_000L, null)),
                List.of("2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07"));

        var calculation = calculated(asked);

        // 3 940 + 4 390 × 8/31 + 5 000, shared 1 410 + (1 790 − 1 410) × 8/31
        assertThat(calculation.need().ore()).isEqualTo(394_000 + 113_290 + 500_000 + 141_000 + 9_806);
        // 5 000 less a quarter, and the savings
        assertThat(calculation.means().ore()).isEqualTo(375_000 + 100_000);
    }

    @Test
    void every_register_s_benefits_and_a_child_s_pay_within_the_year_can_be_tried() {
        var asked = new Asked(
                "9901",
                "2026-12",
                List.of(person("APPLICANT", "1990-02-05"), person("CHILD", "2010-01-01")),
                new Asked.Housing("RENTAL", 2L),
                List.of(),
                List.of(
                        new Asked.Income(0L, "A_KASSA.AKASSA", 400_000L, "2026-11-25", null),
                        new Asked.Income(0L, "CSN.GRUND", 100_000L, "2026-11-25", null),
                        new Asked.Income(1L, "SALARY", 90_000L, "2026-11-25", 5_830_000L)),
                List.of(new Asked.Asset("VEHICLE", 3_000_000L, true)),
                List.of());

        assertThat(calculated(asked).questions()).isEmpty();
        assertThat(calculated(asked).means().ore()).isEqualTo(500_000);
    }

    @Test
    void a_month_without_norm_is_refused_with_a_question() {
        var asked = new Asked(
                "9901",
                "2027-01",
                single().people(),
                single().housing(),
                single().costs(),
                List.of(),
                List.of(),
                List.of());

        assertThat(calculated(asked).questions())
                .extracting(q -> q.code().name())
                .containsExactly("NORM_MISSING");
    }

    private static Asked everythingWrong() {
        return new Asked(
                "1234",
                "2026-13",
                List.of(
                        person("APPLICANT", "1990-02-30"),
                        person("APPLICANT", null),
                        person("NEIGHBOUR", "1890-01-01")),
                new Asked.Housing("TENT", 0L),
                List.of(new Asked.Cost("RENT", -1L), new Asked.Cost("BRIBES", 100_000_001L)),
                List.of(
                        new Asked.Income(9L, "SALARY", null, "yesterday", null),
                        new Asked.Income(null, null, 1L, null, null)),
                List.of(new Asked.Asset("GOLD", -1L, null)),
                List.of("2026-11", "long ago"));
    }

    @Test
    void every_error_is_found_at_once_and_says_what_is_allowed() {
        var asked = everythingWrong();

        assertThat(problems(asked))
                .extracting(Problem::field, Problem::code)
                .containsExactlyInAnyOrder(
                        tuple("municipality", "NOT_A_CHOICE"),
                        tuple("month", "NOT_A_MONTH"),
                        tuple("people[0].birthDate", "NO_SUCH_DAY"),
                        tuple("people[1].birthDate", "MISSING"),
                        tuple("people[2].role", "NOT_A_CHOICE"),
                        tuple("people[2].birthDate", "DAY_OUT_OF_RANGE"),
                        tuple("people", "ROLES"),
                        tuple("housing.form", "NOT_A_CHOICE"),
                        tuple("housing.peopleInDwelling", "OUT_OF_RANGE"),
                        tuple("costs[0].amountOre", "NEGATIVE"),
                        tuple("costs[1].kind", "NOT_A_CHOICE"),
                        tuple("costs[1].amountOre", "TOO_HIGH"),
                        tuple("incomes[0].personNo", "OUT_OF_RANGE"),
                        tuple("incomes[0].amountOre", "MISSING"),
                        tuple("incomes[0].receivedOn", "NOT_A_DAY"),
                        tuple("assets[0].kind", "NOT_A_CHOICE"),
                        tuple("assets[0].valueOre", "NEGATIVE"),
                        tuple("monthsWithSupport[1]", "NOT_A_MONTH"),
                        tuple("incomes[1].personNo", "MISSING"),
                        tuple("incomes[1].kind", "MISSING"),
                        tuple("incomes[1].receivedOn", "MISSING"));
        assertThat(problems(asked)).allSatisfy(problem -> {
            assertThat(problem.sv()).isNotBlank();
            assertThat(problem.en()).isNotBlank();
        });
        assertThat(problems(asked))
                .filteredOn(p -> "housing.form".equals(p.field()))
                .singleElement()
                .satisfies(p -> assertThat(p.sv()).contains("RENTAL", "LODGER").doesNotContain("UNKNOWN"));
    }

    @Test
    void forty_children_are_too_many() {
        var people = new ArrayList<>(single().people());
        for (var i = 0; i < 40; i++) {
            people.add(person("CHILD", "2020-01-01"));
        }
        var asked = new Asked(
                "9901",
                "2026-12",
                people,
                new Asked.Housing("RENTAL", 41L),
                single().costs(),
                List.of(),
                List.of(),
                List.of());

        assertThat(problems(asked))
                .singleElement()
                .satisfies(p -> assertThat(p.sv()).isEqualTo("Högst 20 får anges."));
    }

    @Test
    void an_empty_question_is_told_everything_that_is_missing() {
        var empty = new Asked(null, null, List.of(), null, List.of(), List.of(), List.of(), List.of());

        assertThat(problems(empty))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "municipality", "month", "people", "housing.form", "housing.peopleInDwelling");
    }

    @Test
    void json_of_the_wrong_form_is_a_problem_by_field() {
        var read = AskedReader.read("""
            {"municipality": 9901, "month": "2026-12", "name": "x", "people": {}, "housing": [],
             "costs": [1, {"kind": "RENT", "amountOre": "7000", "comment": ""}],
             "incomes": [{"personNo": 0.5}], "<b>": 1}
            """.getBytes(StandardCharsets.UTF_8));

        assertThat(read.problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "municipality",
                        "name",
                        "?",
                        "people",
                        "housing",
                        "costs[0]",
                        "costs[1].amountOre",
                        "costs[1].comment",
                        "incomes[0].personNo");
        assertThatThrownBy(() -> AskedReader.read("[]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> AskedReader.read("{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void every_benefit_that_can_be_stated_is_one_the_rules_know() {
        var norm = (Norm.Complete) RealParameters.load().asOf("9901", Month.of(2026, 12));

        assertThat(Benefits.KINDS.keySet())
                .allSatisfy(kind -> assertThat(norm.parameters().all()).containsKey("income." + kind));
    }
}
