package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.couple;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer.Payment;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.StatedIncome;
import se.bistand.decision.domain.SupportHistory;

class JobStimulusTest {
    private static Example working() {
        return single().in(2026, 9).states(StatedIncome.Kind.SALARY, kr(5_000));
    }

    private static Example supported(String... periods) {
        var months = new ArrayList<Month>();
        for (var period : periods) {
            var ends = period.split("/", -1);
            for (var month = Month.parse(ends[0]); month.compareTo(Month.parse(ends[1])) <= 0; ) {
                months.add(month);
                month = month.plusMonths(1);
            }
        }
        return working().history(new SupportHistory(true, months, new Source.EarlierDecisions()));
    }

    private static void applies(Example example, boolean expected) {
        var line = example.line("stimulus/0");
        if (expected) {
            assertFinding(line).isAmount(kr(1_250));
        } else {
            assertFinding(line).doesNotCount();
        }
    }

    @ParameterizedTest
    @CsvSource({"5,false", "6,true", "7,true", "12,true"})
    void six_months_in_a_row_with_support_leave_a_quarter_of_work_income_out(int months, boolean applies) {
        applies(working().supportedMonthsInARow(months), applies);
    }

    @Test
    void it_cites_the_act_and_the_share() {
        var example = working().supportedMonthsInARow(6);
        assertFinding(example.line("stimulus/0"))
                .cites(Rule.JOB_STIMULUS, "12 kap. 8 § SFS 2025:400")
                .restsOn("job-stimulus.qualifying-months", "job-stimulus.months", "job-stimulus.share");
        assertThat(example.calculated().means()).isEqualTo(kr(3_750));
    }

    @Test
    void six_months_with_a_gap_are_not_in_a_row() {
        applies(supported("2026-02/2026-04", "2026-06/2026-08"), false);
        applies(supported("2026-02/2026-07"), true);
    }

    @Test
    void it_lasts_two_years_from_the_month_after_the_sixth() {
        applies(supported("2024-03/2024-08"), false);
        applies(supported("2024-04/2024-09"), true);
    }

    @Test
    void after_two_years_six_new_months_are_needed() {
        // Qualified by 2024-02, left out 2024-03 to 2026-02; the months within do not qualify anew.
        applies(supported("2023-09/2026-07"), false);
        applies(supported("2023-09/2026-08"), true);
        applies(supported("2023-09/2026-03", "2026-05/2026-08"), false);
    }

    @Test
    void the_month_itself_and_later_ones_do_not_qualify() {
        applies(supported("2026-04/2026-09"), false);
        applies(supported("2026-03/2026-12"), true);
    }

    @Test
    void months_told_twice_and_in_another_order_are_the_same_months() {
        var months = new ArrayList<Month>();
        for (var month = 8; month >= 3; month--) {
            months.add(Month.of(2026, month));
            months.add(Month.of(2026, month));
        }
        applies(working().history(new SupportHistory(true, months, Source.applicant())), true);
    }

    @Test
    void a_period_a_caseworker_has_established_goes_first() {
        for (var ends : List.of("2026-09/2026-09", "2026-01/2026-12")) {
            applies(working().established(period(0, ends)), true);
        }
        for (var ends : List.of("2026-10/2026-12", "2026-01/2026-08")) {
            applies(working().established(period(0, ends)), false);
        }
        applies(working().established(period(1, "2026-01/2026-12")), false);
    }

    private static Established period(int personNo, String ends) {
        var both = ends.split("/", -1);
        return new Established.JobStimulusPeriod(
                personNo, Month.parse(both[0]), Month.parse(both[1]), Example.CASEWORKER);
    }

    @Test
    void when_earlier_months_may_be_missing_a_person_answers() {
        var unknown = new SupportHistory(false, List.of(), Source.applicant());
        assertFinding(working().history(unknown).line("stimulus/0")).asks("JOB_STIMULUS:stimulus/0");
        assertThat(single().history(unknown).hasLineOf(Rule.JOB_STIMULUS)).isFalse();
    }

    @Test
    void each_adult_has_a_quarter_of_their_own_work_income() {
        var example = couple().in(2026, 9)
                .supportedMonthsInARow(6)
                .states(1, StatedIncome.Kind.SALARY, kr(2_000), LocalDate.of(2026, 8, 25))
                .register(0, Register.SKATTEVERKET, new Payment("AGI", kr(4_000), LocalDate.of(2026, 8, 25)));
        assertFinding(example.line("stimulus/0")).isAmount(kr(1_000));
        assertFinding(example.line("stimulus/1")).isAmount(kr(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEPOSIT", "OCCUPATIONAL_PENSION"})
    void only_work_income_is_left_out(StatedIncome.Kind kind) {
        var example = single().in(2026, 9).supportedMonthsInARow(6).states(kind, kr(5_000));
        assertThat(example.hasLineOf(Rule.JOB_STIMULUS)).isFalse();
    }

    @Test
    void pay_of_nothing_and_a_childs_pay_leave_nothing_out() {
        assertThat(single().supportedMonthsInARow(2)
                        .states(StatedIncome.Kind.SALARY, Money.ZERO)
                        .hasLineOf(Rule.JOB_STIMULUS))
                .isFalse();
        var child = single().children(16)
                .supportedMonthsInARow(2)
                .states(new StatedIncome(
                        1,
                        StatedIncome.Kind.SALARY,
                        kr(100),
                        LocalDate.of(2026, 11, 25),
                        Example.APPLICATION,
                        kr(90_000)));
        assertThat(child.hasLineOf(Rule.JOB_STIMULUS)).isFalse();
    }
}
