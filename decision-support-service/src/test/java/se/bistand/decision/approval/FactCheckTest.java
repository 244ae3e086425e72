package se.bistand.decision.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bistand.decision.domain.EstablishedFact;
import se.bistand.decision.domain.EstablishedFact.Kind;
import se.bistand.decision.domain.Month;
import se.bistand.web.Problem;

class FactCheckTest {
    private static final UUID ID = new UUID(0, 1);
    private static final String GONE = "income/0/BOB";
    private static final Month DECEMBER = Month.of(2026, 12);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 3);
    private static final Establishable OPEN = new Establishable(List.of(
            choice(Kind.INCOME, "income/0/OTHER", null),
            choice(Kind.INCOME, GONE, null),
            choice(Kind.COST, "cost/DENTAL", 280_000L),
            choice(Kind.NORM_DEVIATION, "deviation/0", null),
            choice(Kind.CARRIED_SURPLUS, "surplus", null),
            choice(Kind.JOB_STIMULUS, "stimulus/0", null),
            choice(Kind.ACTIVITY, "activity/0", null),
            choice(Kind.NOT_COMPLETED, "application", null)));

    private static Establishable.Choice choice(Kind kind, String subject, @Nullable Long most) {
        return new Establishable.Choice(ID, kind, subject, most, 200_000, subject.equals(GONE), List.of(), null);
    }

    private static FactRequest request(Kind kind, String subject, Map<String, String> value) {
        return new FactRequest(ID, kind.name(), subject, new HashMap<>(value), "Sett kvittot.", null);
    }

    private static List<String> problems(FactRequest request) {
        return FactCheck.of(request, OPEN, DECEMBER, TODAY).problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    private static List<String> problems(Kind kind, String subject, Map<String, String> value) {
        return problems(request(kind, subject, value));
    }

    @Test
    void nothing_at_all_is_said_to_be_missing_all_at_once() {
        assertThat(problems(new FactRequest(null, null, null, null, null, null)))
                .containsExactly("calculationId CALCULATION_MISSING", "kind KIND_UNKNOWN", "reason REASON_MISSING");
        assertThat(problems(new FactRequest(null, "INCOME", "income/0/OTHER", null, "  ", null)))
                .containsExactly(
                        "calculationId CALCULATION_MISSING",
                        "value.amountOre MISSING",
                        "value.paidFrom MISSING",
                        "value.paidTo MISSING",
                        "value.work MISSING",
                        "value.evidence MISSING",
                        "reason REASON_MISSING");
    }

    @Test
    void every_fault_is_in_swedish_and_english_with_what_is_allowed() {
        var found = FactCheck.of(
                        request(
                                Kind.COST,
                                "cost/DENTAL",
                                Map.of("amountOre", "280001", "grounds", "BECAUSE", "colour", "blue")),
                        OPEN,
                        DECEMBER,
                        TODAY)
                .problems();
        assertThat(found).extracting(Problem::code).containsExactly("UNKNOWN_FIELD", "AMOUNT", "NOT_A_CHOICE");
        assertThat(found.get(0).en()).contains("amountOre, grounds").doesNotContain("colour");
        assertThat(found.get(1).sv()).contains("från 0\u00a0kr till 2\u00a0800\u00a0kr");
        assertThat(found.get(2).en()).contains("NEEDED, DEARER_THAN_NEEDED, NOT_NEEDED, PAID_OTHERWISE");
    }

    @Test
    void what_the_calculation_does_not_ask_for_is_refused_with_what_it_asks_for() {
        var value = Map.of("amountOre", "1", "grounds", "NEEDED");
        assertThat(problems(Kind.COST, "cost/GLASSES", value)).containsExactly("subject SUBJECT_UNKNOWN");
        assertThat(problems(Kind.LAWFUL_STAY, "household", Map.of("lawful", "true")))
                .containsExactly("subject NOTHING_TO_ESTABLISH");
    }

    @Test
    void what_is_right_is_kept_as_it_is_read() {
        var value = Map.of(
                "amountOre", " 0150000 ",
                "paidFrom", "2026-11-25",
                "paidTo", "2026-11-25",
                "work", "false",
                "evidence", "PAYSLIP");
        var checked = FactCheck.of(request(Kind.INCOME, "income/0/OTHER", value), OPEN, DECEMBER, TODAY);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.value())
                .containsEntry("amountOre", "150000")
                .as("what the person had before them")
                .containsEntry("seenOre", "200000");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31, 2026-11-30",
        "2026-11-01, 2026-12-01",
        "2026-11-20, 2026-11-19",
        "2026-11-31, 2026-11-30",
        "25/11, 2026-11-30"
    })
    void an_income_was_paid_in_the_control_period(String from, String to) {
        var value =
                Map.of("amountOre", "1", "paidFrom", from, "paidTo", to, "work", "true", "evidence", "BANK_STATEMENT");
        assertThat(problems(Kind.INCOME, "income/0/OTHER", value)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-01,true", "2026-10-31,true", "2026-09-30,false"})
    void one_that_is_missing_now_may_have_come_in_the_comparison_period(String day, boolean right) {
        var value =
                Map.of("amountOre", "1", "paidFrom", day, "paidTo", day, "work", "false", "evidence", "BANK_STATEMENT");
        assertThat(problems(Kind.INCOME, GONE, value).isEmpty()).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100000001", "12,50", "1e3", "9999999999999999999", "en krona"})
    void an_amount_is_whole_ore_within_limits(String amount) {
        var value = Map.of(
                "amountOre",
                amount,
                "paidFrom",
                "2026-11-01",
                "paidTo",
                "2026-11-30",
                "work",
                "true",
                "evidence",
                "PAYSLIP");
        assertThat(problems(Kind.INCOME, "income/0/OTHER", value)).containsExactly("value.amountOre AMOUNT");
    }

    @Test
    void a_deviation_has_a_reason_that_fits_and_is_not_nothing() {
        assertThat(problems(Kind.NORM_DEVIATION, "deviation/0", Map.of("amountOre", "0", "grounds", "DISABILITY")))
                .containsExactly("value.amountOre AMOUNT_ZERO");
        assertThat(problems(Kind.NORM_DEVIATION, "deviation/0", Map.of("amountOre", "-1", "grounds", "DISABILITY")))
                .containsExactly("value.grounds GROUNDS_DO_NOT_FIT");
        assertThat(problems(Kind.NORM_DEVIATION, "deviation/0", Map.of("amountOre", "1", "grounds", "FOOD_PROVIDED")))
                .containsExactly("value.grounds GROUNDS_DO_NOT_FIT");
        assertThat(problems(Kind.NORM_DEVIATION, "deviation/0", Map.of("amountOre", "1", "grounds", "DISABILITY")))
                .isEmpty();
    }

    @Test
    void a_surplus_is_of_the_month_before_by_a_decision_that_names_nobody() {
        var right =
                Map.of("fromMonth", "2026-11", "amountOre", "1", "decision", "dnr 12/2026", "decidedOn", "2026-11-20");
        assertThat(problems(Kind.CARRIED_SURPLUS, "surplus", right)).isEmpty();
        var wrong = Map.of(
                "fromMonth", "2026-10",
                "amountOre", "0",
                "decision", "för 19900205-2380",
                "decidedOn", "2026-12-04");
        assertThat(problems(Kind.CARRIED_SURPLUS, "surplus", wrong))
                .containsExactly(
                        "value.fromMonth MONTH",
                        "value.amountOre AMOUNT",
                        "value.decision PERSONAL_NUMBER",
                        "value.decidedOn DAY");
    }

    @Test
    void jobbstimulans_is_at_most_two_years() {
        var two = Map.of("fromMonth", "2026-07", "toMonth", "2028-06");
        assertThat(problems(Kind.JOB_STIMULUS, "stimulus/0", two)).isEmpty();
        var more = Map.of("fromMonth", "2026-07", "toMonth", "2028-07");
        assertThat(problems(Kind.JOB_STIMULUS, "stimulus/0", more)).containsExactly("value.toMonth MONTH");
        var backwards = Map.of("fromMonth", "2026-07", "toMonth", "2026-06");
        assertThat(problems(Kind.JOB_STIMULUS, "stimulus/0", backwards)).containsExactly("value.toMonth MONTH");
    }

    @Test
    void a_time_to_complete_has_passed_and_a_status_is_known() {
        var passed = Map.of("orderedOn", "2026-11-20", "due", "2026-12-02");
        assertThat(problems(Kind.NOT_COMPLETED, "application", passed)).isEmpty();
        var today = Map.of("orderedOn", "2026-11-20", "due", "2026-12-03");
        assertThat(problems(Kind.NOT_COMPLETED, "application", today)).containsExactly("value.due DAY");
        assertThat(problems(Kind.ACTIVITY, "activity/0", Map.of("status", "MAYBE")))
                .containsExactly("value.status NOT_A_CHOICE");
    }

    @Test
    void only_what_stands_can_be_withdrawn_and_a_reason_has_a_length() {
        var withdrawal = new FactRequest(ID, "COST", "cost/DENTAL", null, "x".repeat(2_001), true);
        assertThat(problems(withdrawal)).containsExactly("withdraw NOTHING_TO_WITHDRAW", "reason REASON_TOO_LONG");
        var value = Map.of("amountOre", "1", "grounds", "NEEDED");
        var content = new EstablishedFact(Kind.COST, "cost/DENTAL", value, "anna.berg");
        var nothing = ByteBuffer.allocate(0);
        var stands = new Establishable(List.of(new Establishable.Choice(
                ID,
                Kind.COST,
                "cost/DENTAL",
                280_000L,
                0,
                false,
                List.of(),
                new Stored.Fact(ID, content, false, null, nothing, nothing, Instant.EPOCH))));
        var right = new FactRequest(ID, "COST", "cost/DENTAL", null, "Fel kvitto.", true);
        var checked = FactCheck.of(right, stands, DECEMBER, TODAY);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.value()).isEqualTo(value);
    }
}
