package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.couple;
import static se.bistand.decision.domain.norm.Example.kr;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Month;

/// The addition for each person beyond seven is derived: nobody has printed it.
class DerivedValueTest {
    private static final String DERIVED = "riksnorm.shared_extra";

    private static NormCalculation calculated(Example household, NormParameters parameters) {
        return NormCalculation.of(household.facts(), new Norm.Complete(parameters));
    }

    private static NormParameters parameters() {
        return ((Norm.Complete) Example.PARAMETERS.asOf("9901", Month.of(2026, 12))).parameters();
    }

    private static NormParameters with(Parameter<?> changed) {
        var values = new HashMap<>(parameters().all());
        values.put(changed.name(), changed);
        return new NormParameters(values);
    }

    private static Parameter<?> derived() {
        return parameters().sharedExtra();
    }

    private static Example eight() {
        return couple().children(2, 5, 8, 10, 12, 15);
    }

    @Test
    void an_amount_that_rests_on_a_value_awaiting_approval_is_a_question() {
        var calculation = calculated(eight(), with(derived().refused()));

        assertThat(calculation.result()).isEqualTo(NormCalculation.Result.UNCLEAR);
        assertThat(calculation.questions())
                .containsExactly(Question.about(Question.Code.PARAMETER_NOT_APPROVED, "household"));
        assertThat(NormText.of(calculation)).contains("härlett värde, inte godkänt]");
        assertThat(NormJson.of(calculation)).contains("\"status\":\"DERIVED\",\"awaitsApproval\":true");
    }

    @Test
    void a_household_that_does_not_need_the_value_is_calculated() {
        var seven = couple().children(2, 5, 8, 10, 12);

        assertThat(calculated(seven, with(derived().refused())).result()).isEqualTo(NormCalculation.Result.DEFICIT);
    }

    @Test
    void an_approved_value_counts_and_says_who_approved_it() {
        var calculation = calculated(eight(), with(derived().approved("godkänt av Bo, bekräftat av Anna")));

        assertThat(calculation.difference()).isEqualTo(eight().calculated().difference());
        assertThat(NormText.of(calculation)).contains("föreskriver; godkänt av Bo, bekräftat av Anna; härlett värde]");
        assertThat(NormJson.of(calculation)).doesNotContain("awaitsApproval");
    }

    @Test
    void the_letter_marks_the_amount_that_rests_on_a_derived_value() {
        assertThat(ReasonsText.of(eight().calculated()))
                .containsOnlyOnce("(bygger på ett härlett värde)")
                .contains("Gemensamma hushållskostnader: " + kr(2830 + 190).inSwedish()
                        + " (bygger på ett härlett värde).");
        assertThat(ReasonsText.of(couple().calculated())).doesNotContain("härlett");
    }
}
