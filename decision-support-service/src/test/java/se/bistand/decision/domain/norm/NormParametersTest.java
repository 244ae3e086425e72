package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bistand.decision.domain.norm.Example.kr;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Month;

class NormParametersTest {
    private static final NormParameters LINDEBY =
            ((Norm.Complete) Example.PARAMETERS.asOf("9901", Month.of(2026, 12))).parameters();

    @ParameterizedTest
    @CsvSource({"ELECTRICITY,1,460", "ELECTRICITY,7,910", "ELECTRICITY,8,910", "HOME_INSURANCE,3,250"})
    void a_guideline_is_by_size_where_the_municipality_says_so(Cost.Kind kind, int size, long kronor) {
        assertThat(LINDEBY.guideline(kind, size)).extracting(Parameter::value).isEqualTo(kr(kronor));
    }

    @Test
    void a_kind_without_guideline_has_none() {
        assertThat(LINDEBY.guideline(Cost.Kind.UNION_FEE, 1)).isNull();
    }

    @Test
    void the_price_base_amount_and_jobbstimulans_are_those_of_the_month() {
        assertThat(LINDEBY.priceBaseAmount(2026)).extracting(Parameter::value).isEqualTo(kr(59_200));
        assertThat(LINDEBY.priceBaseAmount(2025)).extracting(Parameter::value).isEqualTo(kr(58_800));
        assertThat(LINDEBY.priceBaseAmount(2024)).isNull();
        assertThat(LINDEBY.jobStimulusShare().value().of(kr(5_000))).isEqualTo(kr(1_250));
        assertThat(LINDEBY.jobStimulusQualifyingMonths().value()).isEqualTo(new Months(6));
        assertThat(LINDEBY.jobStimulusMonths().value()).hasToString("24 månader");
        assertThat(LINDEBY.incomeChangeWarning().value()).hasToString("12 %");
    }

    @Test
    void what_is_not_there_or_of_another_kind_is_no_value() {
        var none = new NormParameters(Map.of());

        assertThat(none.priceBaseAmount(2026)).isNull();
        assertThatThrownBy(none::jobStimulusShare).hasMessageContaining("No parameter job-stimulus.share");
        assertThat(new Months(1)).hasToString("1 månad");
        assertThatThrownBy(() -> new Months(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Percent(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Percent(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Percent(100).of(kr(1))).isEqualTo(kr(1));
        assertThat(new Percent(0).of(kr(1))).isEqualTo(kr(0));
    }
}
