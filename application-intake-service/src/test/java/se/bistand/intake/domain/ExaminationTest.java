package se.bistand.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.intake.domain.DraftBuilder.child;
import static se.bistand.intake.domain.DraftBuilder.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExaminationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /// Reads any twelve digits that are a calendar date; the real reader has its own test.
    private static final Examination.PersonalNumbers BY_DATE = digits -> new PersonalNumber(
            digits,
            LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8))));

    private final Examination examination = new Examination(TODAY, Set.of("9901", "9902"), BY_DATE);

    @Test
    void a_complete_application_is_accepted() {
        assertThat(examination.examine(draft().build(), List.of())).isInstanceOf(Examined.Accepted.class);
    }

    @Test
    void an_empty_draft_is_told_everything_that_is_missing() {
        var empty =
                new Draft(null, null, null, List.of(), null, List.of(), List.of(), List.of(), null, null, null, null);
        assertThat(fields(empty))
                .containsExactly(
                        "municipality",
                        "month",
                        "kind",
                        "people",
                        "housing",
                        "email",
                        "account",
                        "language",
                        "attested");
    }

    @Test
    void what_is_missing_is_said_in_words_that_stand_alone() {
        var half = new Draft(
                null,
                null,
                null,
                List.of(),
                new Draft.Housing(null, null, null),
                List.of(),
                List.of(),
                List.of(),
                null,
                new Draft.Account(null, null),
                null,
                null);
        assertThat(faults(half)).extracting(Fault::sv).doesNotHaveDuplicates().noneMatch(sv -> sv.contains("saknas"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-08", "2026-11", "2027-01"})
    void a_month_from_three_back_to_two_ahead_is_accepted(String month) {
        assertThat(fields(draft().month(month).build())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07", "2027-02", "2026-13", "november"})
    void any_other_month_is_refused(String month) {
        assertThat(fields(draft().month(month).build())).containsExactly("month");
    }

    @Test
    void there_is_exactly_one_applicant() {
        var two = draft().person("APPLICANT", "198606262395").build();
        var none = draft().people(List.of(child("201305162388"))).build();
        assertThat(codes(two)).containsExactly("ONE_APPLICANT");
        assertThat(codes(none)).containsExactly("ONE_APPLICANT");
    }

    @Test
    void the_applicant_comes_first() {
        var late = draft().people(List.of(child("201305162388"), DraftBuilder.applicant()))
                .build();
        assertThat(codes(late)).containsExactly("APPLICANT_FIRST");
    }

    @Test
    void there_is_at_most_one_co_applicant() {
        var draft = draft().person("CO_APPLICANT", "198606262395")
                .person("CO_APPLICANT", "197109259288")
                .build();
        assertThat(fields(draft)).containsExactly("people[2].role");
    }

    @Test
    void nobody_is_in_the_household_twice() {
        var draft = draft().person("CHILD", "201305162388")
                .person("CHILD", "201305162388")
                .build();
        assertThat(codes(draft)).containsExactly("PERSON_TWICE");
    }

    @Test
    void a_child_may_be_twenty_on_the_first_of_the_month_and_not_older() {
        var twentyOneOnTheSecond = draft().person("CHILD", "200511022384").build();
        var twentyOneOnTheFirst = draft().person("CHILD", "200511012384").build();
        assertThat(codes(twentyOneOnTheSecond)).isEmpty();
        assertThat(codes(twentyOneOnTheFirst)).containsExactly("CHILD_TOO_OLD");
    }

    @Test
    void a_household_has_at_most_twenty_people() {
        var draft = draft();
        for (int day = 1; day <= 20; day++) {
            draft.person("CHILD", "201501%02d2391".formatted(day));
        }
        assertThat(codes(draft.build())).containsExactly("TOO_MANY");
    }

    @Test
    void an_amount_is_neither_negative_nor_absurd() {
        assertThat(codes(draft().cost("RENT", -1L).build())).containsExactly("NEGATIVE");
        assertThat(codes(draft().cost("RENT", 0L).build())).isEmpty();
        assertThat(codes(draft().cost("RENT", Examination.MOST_ORE).build())).isEmpty();
        assertThat(codes(draft().cost("RENT", Examination.MOST_ORE + 1).build()))
                .containsExactly("TOO_HIGH");
    }

    @Test
    void an_income_belongs_to_a_person_in_the_application_and_has_a_day() {
        assertThat(fields(draft().income(1L, "2026-11-25").build())).containsExactly("incomes[0].personNo");
        assertThat(fields(draft().income(0L, "2026-02-30").build())).containsExactly("incomes[0].receivedOn");
        assertThat(fields(draft().income(0L, "2026-12-01").build())).containsExactly("incomes[0].receivedOn");
        assertThat(fields(draft().income(0L, "2025-10-31").build())).containsExactly("incomes[0].receivedOn");
        assertThat(fields(draft().income(0L, "2026-11-30").build())).isEmpty();
    }

    @Test
    void an_account_has_digits_only_and_the_right_number_of_them() {
        assertThat(fields(draft().account("832", "12345").build())).containsExactly("account.clearing");
        assertThat(fields(draft().account("8327-9", "12345").build())).containsExactly("account.clearing");
        assertThat(fields(draft().account("83279", "12345678901").build())).containsExactly("account.number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rut", "rut@", "@exempel.se", "rut@exempel", "rut exempel@exempel.se", "a@b@c.se"})
    void an_email_address_has_a_name_and_a_domain(String email) {
        assertThat(codes(draft().email(email).build())).containsExactly("NOT_AN_EMAIL");
    }

    @Test
    void what_is_not_attested_is_not_an_application() {
        assertThat(codes(draft().attested(false).build())).containsExactly("NOT_ATTESTED");
    }

    @Test
    void a_field_already_known_to_be_wrong_is_not_complained_about_twice() {
        var known = new Fault("month", "NOT_TEXT", "fel", "wrong");
        var refused = (Examined.Refused) examination.examine(draft().month(null).build(), List.of(known));
        assertThat(refused.faults()).containsExactly(known);
    }

    private List<String> fields(Draft draft) {
        return faults(draft).stream().map(Fault::field).toList();
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
