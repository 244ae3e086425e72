package se.bistand.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.bistand.intake.domain.DraftBuilder.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// School, residence, assets and what a child has earned: what may be stated, and what is refused.
class HouseholdDetailsTest {
    private final Examination examination = new Examination(
            LocalDate.of(2026, 11, 22),
            Set.of("9901"),
            digits -> new PersonalNumber(
                    digits,
                    LocalDate.of(
                            Integer.parseInt(digits.substring(0, 4)),
                            Integer.parseInt(digits.substring(4, 6)),
                            Integer.parseInt(digits.substring(6, 8)))));

    private static Draft.Residence days(@Nullable Long days) {
        return new Draft.Residence("ALTERNATING", days, List.of());
    }

    private static Draft.Residence dates(@Nullable String... ends) {
        var periods = new ArrayList<Draft.Period>();
        for (var i = 0; i < ends.length; i += 2) {
            periods.add(new Draft.Period(ends[i], ends[i + 1]));
        }
        return new Draft.Residence("DATES", null, periods);
    }

    @Test
    void what_is_left_out_is_the_whole_month_and_no_word_of_school() {
        var child = accepted(draft().child(null, null).build()).people().getLast();
        assertThat(child.residence()).isEqualTo(Application.Residence.WHOLE_MONTH);
        assertThat(child.school()).isEqualTo(Application.School.NOT_STATED);
    }

    @Test
    void days_by_turns_and_school_are_kept_as_stated() {
        var child =
                accepted(draft().child("ATTENDS", days(15L)).build()).people().getLast();
        assertThat(child.residence())
                .isEqualTo(new Application.Residence(Application.ResidenceKind.ALTERNATING, 15, List.of()));
        assertThat(child.school()).isEqualTo(Application.School.ATTENDS);
    }

    @Test
    void whether_a_child_of_0_to_6_eats_lunch_outside_the_home_must_be_answered_either_way() {
        // Seven on the second day of the month, and on the first.
        var six = "201911029815";
        var seven = "201911019816";
        assertThat(faults(draft().childWithLunch(six, null).build()))
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple("people[1].lunchOutsideHome", "MISSING"));
        assertThat(lunch(draft().childWithLunch(six, true).build())).isTrue();
        assertThat(lunch(draft().childWithLunch(six, false).build())).isFalse();
        assertThat(lunch(draft().childWithLunch(seven, null).build()))
                .as("from 7 nobody asks")
                .isFalse();
    }

    private boolean lunch(Draft draft) {
        return accepted(draft).people().getLast().lunchOutsideHome();
    }

    @Test
    void days_need_not_be_stated_a_person_asks() {
        assertThat(faults(draft().child(null, days(null)).build())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11,30,true", "2026-11,31,false", "2026-12,31,true", "2026-12,32,false", "2026-12,0,false"})
    void days_are_days_the_month_has(String month, long days, boolean accepted) {
        assertThat(codes(draft().month(month).child(null, days(days)).build()))
                .isEqualTo(accepted ? List.of() : List.of("DAYS_OUT_OF_RANGE"));
    }

    @Test
    void who_is_there_the_whole_month_or_by_date_has_no_number_of_days() {
        assertThat(codes(draft().child(null, new Draft.Residence("WHOLE_MONTH", 3L, List.of()))
                        .build()))
                .containsExactly("DAYS_OUT_OF_RANGE");
    }

    @Test
    void an_adult_is_there_by_dates_not_by_turns() {
        var people = List.of(
                DraftBuilder.applicant(),
                new Draft.Person("CO_APPLICANT", "198606262395", "Bo Exempel", null, null, days(10L)));
        assertThat(codes(draft().people(people).build())).containsExactly("CHILD_ONLY");
    }

    @Test
    void periods_follow_each_other() {
        assertThat(codes(draft().child(null, dates("2026-11-01", "2026-11-10", "2026-11-11", null))
                        .build()))
                .isEmpty();
        assertThat(codes(draft().child(null, dates("2026-11-10", null, "2026-11-01", "2026-11-10"))
                        .build()))
                .containsExactly("PERIODS_OVERLAP");
        assertThat(codes(draft().child(null, dates("2026-11-01", null, "2026-11-10", null))
                        .build()))
                .containsExactly("PERIODS_OVERLAP");
        assertThat(codes(draft().child(null, dates("2026-11-10", "2026-11-09")).build()))
                .containsExactly("ENDS_BEFORE_IT_BEGINS");
        assertThat(codes(draft().child(null, dates("2026-02-30", null)).build()))
                .containsExactly("NOT_A_DATE");
        assertThat(codes(draft().child(null, dates(null, "2026-11-09")).build()))
                .containsExactly("MISSING");
    }

    @Test
    void dates_have_periods_and_others_have_none() {
        assertThat(codes(draft().child(null, dates()).build())).containsExactly("PERIODS_MISSING_OR_TOO_MANY");
        var whole = new Draft.Residence("WHOLE_MONTH", null, List.of(new Draft.Period("2026-11-01", null)));
        assertThat(codes(draft().child(null, whole).build())).containsExactly("PERIODS_MISSING_OR_TOO_MANY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SOMETIMES", "whole_month"})
    void a_kind_nobody_knows_is_refused(String kind) {
        assertThat(codes(draft().child(null, new Draft.Residence(kind, null, List.of()))
                        .build()))
                .containsExactly("NOT_A_CHOICE");
        assertThat(codes(draft().child(kind, null).build())).containsExactly("NOT_A_CHOICE");
    }

    @Test
    void an_asset_has_an_owner_a_kind_and_a_value() {
        assertThat(accepted(draft().asset(0, "VEHICLE", 3_000_000).build()).assets())
                .containsExactly(new Application.Asset(0, Application.AssetKind.VEHICLE, 3_000_000, null));
        assertThat(codes(draft().asset(1, "VEHICLE", 1).build())).containsExactly("NO_SUCH_PERSON");
        assertThat(codes(draft().asset(0, "YACHT", 1).build())).containsExactly("NOT_A_CHOICE");
        assertThat(codes(draft().asset(0, "SAVINGS", -1).build())).containsExactly("NEGATIVE");
        assertThat(codes(draft().asset(0, "SAVINGS", 10_000_000_000L).build())).isEmpty();
        assertThat(codes(draft().asset(0, "SAVINGS", 10_000_000_001L).build())).containsExactly("TOO_HIGH");
    }

    @Test
    void what_a_child_has_earned_before_is_an_amount() {
        assertThat(codes(draft().income(new Draft.Income(0L, "SALARY", 1L, "2026-11-01", -1L))
                        .build()))
                .containsExactly("NEGATIVE");
        assertThat(accepted(draft().income(new Draft.Income(0L, "SALARY", 1L, "2026-11-01", 500L))
                                .build())
                        .incomes()
                        .getFirst()
                        .earnedEarlierThisYearOre())
                .isEqualTo(500L);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_in_both_languages() {
        var faults = faults(draft().child("X", new Draft.Residence("X", 99L, List.of()))
                .asset(7, "X", -1)
                .income(new Draft.Income(0L, "X", -1L, null, -1L))
                .build());
        assertThat(faults)
                .extracting(Fault::field)
                .containsExactly(
                        "people[1].school",
                        "people[1].residence.kind",
                        "incomes[0].kind",
                        "incomes[0].amountOre",
                        "incomes[0].receivedOn",
                        "incomes[0].earnedEarlierThisYearOre",
                        "assets[0].personNo",
                        "assets[0].kind",
                        "assets[0].valueOre");
        assertThat(faults)
                .allMatch(fault -> !fault.sv().isBlank() && !fault.en().isBlank());
    }

    private Application accepted(Draft draft) {
        return ((Examined.Accepted) examination.examine(draft, List.of())).application();
    }

    private List<String> codes(Draft draft) {
        return faults(draft).stream().map(Fault::code).toList();
    }

    private List<Fault> faults(Draft draft) {
        return switch (examination.examine(draft, List.of())) {
            case Examined.Accepted accepted -> List.of();
            case Examined.Refused refused -> refused.faults();
        };
    }
}
