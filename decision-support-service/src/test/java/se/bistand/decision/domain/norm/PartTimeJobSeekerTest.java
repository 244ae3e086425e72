package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.born;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Established.ActivityStatus;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer.Payment;
import se.bistand.decision.domain.RegisterFacts;
import se.bistand.decision.domain.Residence;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.School;
import se.bistand.decision.domain.StatedIncome;

class PartTimeJobSeekerTest {
    private static final LocalDate IN_NOVEMBER = LocalDate.of(2026, 11, 30);
    private static final LocalDate IN_OCTOBER = LocalDate.of(2026, 10, 31);

    private static Example seeks(
            Example example, @Nullable Boolean enrolled, @Nullable String until, @Nullable Integer extent) {
        var seeker = new RegisterFacts.JobSeeker(
                enrolled,
                LocalDate.of(2026, 3, 2),
                until == null ? null : LocalDate.parse(until),
                extent,
                LocalDate.of(2026, 11, 14),
                List.of());
        return example.told(Register.ARBETSFORMEDLINGEN, RegisterFacts.of(seeker));
    }

    private static Example seeksHalfTime() {
        return seeks(single(), true, null, 50);
    }

    private static boolean asks(Example example) {
        return example.hasLineOf(Rule.PART_TIME_JOB_SEEKER);
    }

    @ParameterizedTest
    @CsvSource({"100,false", "99,true", "50,true", "0,true", ",false"})
    void less_than_full_time_that_nothing_explains_is_a_question_and_an_unknown_extent_is_not(
            @Nullable Integer extent, boolean asks) {
        assertThat(asks(seeks(single(), true, null, extent))).isEqualTo(asks);
    }

    @ParameterizedTest
    @CsvSource({"true,,true", "true,2026-12-02,true", "true,2026-12-01,false", "false,,false", ",,false"})
    void only_who_is_enrolled_on_the_day_of_the_answer_is_asked_about(
            @Nullable Boolean enrolled, @Nullable String until, boolean asks) {
        assertThat(asks(seeks(single(), enrolled, until, 50))).isEqualTo(asks);
    }

    @Test
    void the_question_rests_on_being_at_the_labour_market_s_disposal_and_has_no_amount() {
        assertFinding(seeksHalfTime().lineOf(Rule.PART_TIME_JOB_SEEKER))
                .asks("PART_TIME_JOB_SEEKER:activity/0")
                .cites(Rule.PART_TIME_JOB_SEEKER, "12 kap. 3 § SFS 2025:400");
        assertFinding(seeksHalfTime().in(2025, 6).lineOf(Rule.PART_TIME_JOB_SEEKER))
                .cites(Rule.PART_TIME_JOB_SEEKER, "4 kap. 1 § SFS 2001:453");
        assertThat(NormText.of(seeksHalfTime().calculated()))
                .contains("söker arbete, procent av heltid (activity/0) = 50 [Arbetsförmedlingen")
                .contains("kontrollperiod (activity/0) = 2026-11")
                .contains("känd förklaring till resten av heltiden (activity/0) = saknas");
    }

    @ParameterizedTest
    @CsvSource({
        "SKATTEVERKET,AGI,false",
        "FORSAKRINGSKASSAN,SJP,false",
        "FORSAKRINGSKASSAN,FK:FP,false",
        "PENSIONSMYNDIGHETEN,AP,false",
        "CSN,GRUND,false",
        "FORSAKRINGSKASSAN,BOB,true",
        "FORSAKRINGSKASSAN,AS,true",
        "A_KASSA,AKASSA,true",
        "FORSAKRINGSKASSAN,ZZ,true"
    })
    void pay_and_what_is_paid_for_other_time_explains_it_but_not_what_is_paid_to_who_seeks_work(
            Register register, String code, boolean asks) {
        assertThat(asks(seeksHalfTime().register(0, register, new Payment(code, kr(1), IN_NOVEMBER))))
                .isEqualTo(asks);
    }

    @Test
    void what_was_paid_in_another_month_or_is_a_correction_or_is_another_s_explains_nothing() {
        assertThat(asks(seeksHalfTime()
                        .register(0, Register.FORSAKRINGSKASSAN, new Payment("SJP", kr(5_000), IN_OCTOBER))))
                .isTrue();
        assertThat(asks(seeksHalfTime()
                        .register(0, Register.FORSAKRINGSKASSAN, new Payment("SJP", kr(-1), IN_NOVEMBER))))
                .isTrue();
        assertThat(asks(seeksHalfTime()
                        .person(Role.CO_APPLICANT, born(34))
                        .register(1, Register.SKATTEVERKET, new Payment("AGI", kr(9_000), IN_NOVEMBER))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SALARY,3000,2026-11-25,false",
        "OCCUPATIONAL_PENSION,900,2026-11-25,false",
        "SALARY,3000,2026-10-31,true",
        "SALARY,0,2026-11-25,true",
        "GIFT,3000,2026-11-25,true"
    })
    void pay_or_pension_that_the_household_states_for_the_control_period_explains_it(
            StatedIncome.Kind kind, long kronor, LocalDate on, boolean asks) {
        assertThat(asks(seeksHalfTime().states(0, kind, kr(kronor), on))).isEqualTo(asks);
        assertThat(asks(seeksHalfTime().person(Role.CO_APPLICANT, born(34)).states(1, kind, kr(kronor), on)))
                .isTrue();
    }

    @Test
    void pay_that_a_caseworker_has_found_explains_it() {
        assertThat(asks(assessed(kr(3_000), true))).isFalse();
        assertThat(asks(assessed(kr(0), true))).isTrue();
        assertThat(asks(assessed(kr(3_000), false))).isTrue();
    }

    private static Example assessed(Money counted, boolean isWork) {
        return seeksHalfTime()
                .couldNotAnswer(0, Register.SKATTEVERKET, "TIMEOUT")
                .established(new Established.IncomeAssessed(
                        "register/0/SKATTEVERKET",
                        0,
                        counted,
                        new Period(IN_NOVEMBER, IN_NOVEMBER),
                        isWork,
                        Established.Evidence.PAYSLIP,
                        kr(0),
                        Example.CASEWORKER));
    }

    @Test
    void who_goes_to_school_is_not_asked_about() {
        var pupil = new Example().member(Role.APPLICANT, born(19), School.ATTENDS, Residence.WHOLE_MONTH);
        assertThat(asks(seeks(pupil, true, null, 25))).isFalse();
        var other = new Example().member(Role.APPLICANT, born(19), School.DOES_NOT_ATTEND, Residence.WHOLE_MONTH);
        assertThat(asks(seeks(other, true, null, 25))).isTrue();
    }

    @Test
    void a_child_is_not_asked_about() {
        var example = new Example().person(Role.CHILD, born(17)).person(Role.APPLICANT, born(40));
        assertThat(asks(seeks(example, true, null, 50))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PARTICIPATES", "DECLINED"})
    void a_caseworker_answers_by_establishing_what_frees_the_person_from_the_requirement(ActivityStatus status) {
        var example = seeksHalfTime().established(new Established.Activity(0, status, Example.CASEWORKER));
        assertFinding(example.lineOf(Rule.PART_TIME_JOB_SEEKER)).isFulfilled();
        assertThat(ReasonsText.of(example.calculated()))
                .contains("Arbetssökande på deltid, sökanden: " + status.swedish());
    }

    @Test
    void that_the_person_takes_part_says_nothing_of_the_rest_of_the_time() {
        assertFinding(seeksHalfTime()
                        .established(new Established.Activity(0, ActivityStatus.PARTICIPATES, Example.CASEWORKER))
                        .lineOf(Rule.PART_TIME_JOB_SEEKER))
                .asks("PART_TIME_JOB_SEEKER:activity/0");
    }

    @Test
    void who_declines_without_a_reason_is_a_question_of_what_the_assistance_becomes() {
        var declined = new Established.Activity(0, ActivityStatus.DECLINED, Example.CASEWORKER);
        assertFinding(seeksHalfTime().established(declined).lineOf(Rule.PART_TIME_JOB_SEEKER))
                .asks("ACTIVITY_DECLINED:activity/0");
    }
}
