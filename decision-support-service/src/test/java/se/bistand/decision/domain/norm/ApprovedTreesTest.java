package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.born;
import static se.bistand.decision.domain.norm.Example.couple;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bistand.decision.domain.Asset;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer.Payment;
import se.bistand.decision.domain.Residence;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.School;
import se.bistand.decision.domain.StatedIncome;

/// Whole trees and the letters written from them, as a lawyer reads and approves them: `src/test/approved`.
class ApprovedTreesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "family-with-benefits",
                "rent-above-the-ceiling",
                "register-could-not-answer",
                "working-family-in-an-owned-home",
                "children-by-turns-and-a-partner-who-leaves",
                "more-than-needed",
                "rules-of-2027"
            })
    void the_tree_and_the_letter_are_as_approved(String name) throws IOException {
        var calculation = calculated(name);
        received(name + ".txt", NormText.of(calculation));
        received(name + ".reasons.txt", ReasonsText.of(calculation).replace('\u00a0', ' ') + "\n");
        assertApproved(name + ".txt");
        assertApproved(name + ".reasons.txt");
    }

    @Test
    void the_json_of_a_tree_is_as_approved() throws IOException {
        received("alone.json", NormJson.of(single().renting(7_000).calculated()) + "\n");
        assertApproved("alone.json");
    }

    private static NormCalculation calculated(String name) {
        return switch (name) {
            case "family-with-benefits" -> familyWithBenefits().calculated();
            case "rent-above-the-ceiling" ->
                single().renting(9_500).livingWith(1).calculated();
            case "register-could-not-answer" ->
                single().person(Role.CHILD, null)
                        .couldNotAnswer(0, Register.FORSAKRINGSKASSAN, "TIMEOUT")
                        .cost(Cost.Kind.OTHER, kr(1_200))
                        .calculated();
            case "working-family-in-an-owned-home" -> workingFamily().calculated();
            case "children-by-turns-and-a-partner-who-leaves" ->
                changingHousehold().calculated();
            case "more-than-needed" ->
                single().in(2025, 3)
                        .renting(7_200)
                        .states(StatedIncome.Kind.TAX_REFUND, kr(4_000))
                        .states(StatedIncome.Kind.LOAN, kr(5_000))
                        .owns(Asset.Kind.SAVINGS, kr(6_500), null)
                        .calculated();
            default ->
                couple().children(2, 5, 9, 12)
                        .housing(HousingForm.SUBLET)
                        .renting(9_000)
                        .calculatedBy(RuleSet.FROM_2027);
        };
    }

    private static Example familyWithBenefits() {
        var example = couple().children(9).childAtPreschool(4).renting(9_800);
        return example.register(0, Register.FORSAKRINGSKASSAN, example.paid("BOB", 1_900))
                .register(1, Register.FORSAKRINGSKASSAN, example.paid("ABB", 2_650))
                .cost(Cost.Kind.ELECTRICITY, kr(450))
                .cost(Cost.Kind.MEDICINE, new Money(24_050))
                .states(0, StatedIncome.Kind.CHILD_SUPPORT, kr(1_673), LocalDate.of(2026, 11, 20));
    }

    private static Example workingFamily() {
        var late = new Payment(
                "BOB",
                kr(1_900),
                LocalDate.of(2026, 11, 3),
                new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
                false);
        var own = new Payment(
                "BOB",
                kr(1_900),
                LocalDate.of(2026, 11, 27),
                new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
                false);
        var example = couple().youth(19, School.ATTENDS)
                .children(16, 8)
                .housing(HousingForm.OWNED)
                .cost(Cost.Kind.HOUSING_INTEREST, kr(6_400))
                .cost(Cost.Kind.HOUSING_FEE, kr(6_100))
                .cost(Cost.Kind.ELECTRICITY, kr(950))
                .cost(Cost.Kind.WORK_TRAVEL, kr(980))
                .cost(Cost.Kind.DENTAL, kr(3_200))
                .supportedMonthsInARow(7);
        var corrected = new Payment("US", kr(-350), LocalDate.of(2026, 11, 28));
        example.register(0, Register.FORSAKRINGSKASSAN, late, own, example.paid("US", 2_100), corrected);
        return withIncomesAndWhatIsEstablished(example);
    }

    private static Example withIncomesAndWhatIsEstablished(Example example) {
        return example.register(1, Register.SKATTEVERKET, example.paid("AGI", 8_400))
                .states(1, StatedIncome.Kind.SALARY, kr(8_400), LocalDate.of(2026, 11, 25))
                .states(new StatedIncome(
                        3,
                        StatedIncome.Kind.SALARY,
                        kr(2_000),
                        LocalDate.of(2026, 11, 25),
                        Example.APPLICATION,
                        kr(58_500)))
                .owns(Asset.Kind.VEHICLE, kr(18_000), true)
                .established(new Established.NormDeviation(
                        4, kr(420), Established.SpecialReason.MEDICAL_DIET, Example.CASEWORKER))
                .established(new Established.CostApproved(
                        Cost.Kind.DENTAL, kr(2_800), Established.CostReason.DEARER_THAN_NEEDED, Example.CASEWORKER))
                .established(new Established.Activity(0, Established.ActivityStatus.PARTICIPATES, Example.CASEWORKER))
                .established(new Established.Activity(1, Established.ActivityStatus.EXEMPT, Example.CASEWORKER));
    }

    private static Example changingHousehold() {
        var leaves = new Residence.Dates(List.of(new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 12, 12))));
        var comes = new Residence.Dates(List.of(new Period(LocalDate.of(2026, 12, 20), null)));
        return single().member(Role.CO_APPLICANT, born(34), School.NOT_STATED, leaves)
                .child(7, comes)
                .member(Role.CHILD, LocalDate.of(2026, 12, 5), School.NOT_STATED, Residence.WHOLE_MONTH)
                .renting(8_100)
                .cost(Cost.Kind.HOME_INSURANCE, kr(310))
                .established(new Established.CarriedSurplus(
                        Month.of(2026, 11),
                        kr(640),
                        "beslut 2026-11-20",
                        LocalDate.of(2026, 11, 20),
                        Example.CASEWORKER));
    }

    private static void received(String name, String text) throws IOException {
        Files.createDirectories(Path.of("target/received"));
        Files.writeString(Path.of("target/received", name), text);
    }

    /// A difference from the approved file is read and, if it is right, moved by a person.
    private static void assertApproved(String name) {
        var approved = Path.of("src/test/approved", name);
        assertThat(Path.of("target/received", name))
                .as("move it to " + approved + " if it is right")
                .hasSameTextualContentAs(approved);
    }
}
