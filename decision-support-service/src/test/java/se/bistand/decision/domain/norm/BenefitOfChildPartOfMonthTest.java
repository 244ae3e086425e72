package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.born;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer.Payment;
import se.bistand.decision.domain.Residence;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.School;

class BenefitOfChildPartOfMonthTest {
    private static final String LINE = "income/1/EF";
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 20);
    private static final Residence VISITS = new Residence.Days(Residence.Kind.VISITATION, 8);

    private static Example paidToChild(Residence residence, long kronor, LocalDate on) {
        return single().child(11, residence).register(1, Register.FORSAKRINGSKASSAN, new Payment("EF", kr(kronor), on));
    }

    private static Example paidToChild(Residence residence) {
        return paidToChild(residence, 2_000, NOVEMBER);
    }

    static Stream<Residence> a_part_of_the_month() {
        return Stream.of(
                VISITS,
                new Residence.Days(Residence.Kind.ALTERNATING, 15),
                new Residence.DaysNotStated(Residence.Kind.ALTERNATING),
                new Residence.Dates(List.of(new Period(LocalDate.of(2026, 12, 10), null))),
                new Residence.Dates(List.of(new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 12, 10)))));
    }

    @ParameterizedTest
    @MethodSource("a_part_of_the_month")
    void a_benefit_of_a_child_who_lives_here_a_part_of_the_time_is_a_question_and_never_an_amount(Residence residence) {
        assertFinding(paidToChild(residence).line(LINE))
                .asks("CHILD_BENEFIT_RECEIVER:" + LINE)
                .cites(Rule.BENEFIT_OF_CHILD_PART_OF_MONTH, "12 kap. 1 § SFS 2025:400")
                .restsOn("income.FORSAKRINGSKASSAN.EF");
        assertThat(paidToChild(residence).calculated().means()).isEqualTo(Money.ZERO);
    }

    @Test
    void the_question_tells_how_the_child_lives_here_and_that_nobody_knows_who_had_the_money() {
        var text = NormText.of(paidToChild(VISITS).calculated());
        assertThat(text)
                .contains("utbetalt belopp (income/1/EF) = 2 000 kr [Försäkringskassan")
                .contains("mottagare av utbetalningen (income/1/EF) = saknas [Försäkringskassan");
        assertThat(text.substring(text.indexOf("NORM-45")))
                .contains("boende i hushållet (person/1) = umgänge [ansökan]")
                .contains("dagar i hushållet (person/1) = 8 [ansökan]");
        assertThat(ReasonsText.of(paidToChild(VISITS).calculated()))
                .contains("Förmån till barn som bor här en del av tiden (EF, efterlevandeförmåner): Barnet bor här");
    }

    @Test
    void a_benefit_of_a_child_who_lives_here_the_whole_month_counts() {
        assertFinding(paidToChild(Residence.WHOLE_MONTH).line(LINE)).isAmount(kr(-2_000));
        var newborn = single().person(Role.CHILD, LocalDate.of(2026, 12, 5))
                .register(1, Register.FORSAKRINGSKASSAN, new Payment("EF", kr(2_000), NOVEMBER));
        assertFinding(newborn.line(LINE)).isAmount(kr(-2_000));
    }

    @Test
    void a_benefit_of_an_adult_who_comes_counts() {
        var comes = new Residence.Dates(List.of(new Period(LocalDate.of(2026, 12, 10), null)));
        var example = single().member(Role.CO_APPLICANT, born(34), School.NOT_STATED, comes)
                .register(1, Register.FORSAKRINGSKASSAN, new Payment("EF", kr(2_000), NOVEMBER));
        assertFinding(example.line(LINE)).isAmount(kr(-2_000));
    }

    @Test
    void a_correction_may_have_been_taken_from_the_other_parent_too() {
        assertFinding(paidToChild(VISITS, -300, NOVEMBER).line(LINE)).asks("CHILD_BENEFIT_RECEIVER:" + LINE);
    }

    @Test
    void what_was_paid_in_another_month_does_not_count_and_is_not_asked_about() {
        assertFinding(paidToChild(VISITS, 2_000, LocalDate.of(2026, 12, 1)).line(LINE))
                .doesNotCount();
    }

    @Test
    void the_child_s_own_pay_is_asked_about_as_pay() {
        var example =
                single().child(16, VISITS).register(1, Register.SKATTEVERKET, new Payment("AGI", kr(900), NOVEMBER));
        assertFinding(example.line("income/1/AGI")).asks("CHILD_WORK_INCOME:income/1/AGI");
    }

    @Test
    void a_caseworker_answers_with_what_the_household_has_had() {
        var example = paidToChild(VISITS)
                .established(new Established.IncomeAssessed(
                        LINE,
                        1,
                        kr(500),
                        new Period(NOVEMBER, NOVEMBER),
                        false,
                        Established.Evidence.BANK_STATEMENT,
                        kr(2_000),
                        Example.CASEWORKER));
        assertFinding(example.line(LINE)).isAmount(kr(-500));
        assertThat(example.calculated().questions()).isEmpty();
    }
}
