package se.bistand.decision.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.norm.Norm;
import se.bistand.decision.parameters.RealParameters;

class ParameterSnapshotTest {
    @ParameterizedTest
    @CsvSource({"9901,2014,1", "9902,2020,6", "9901,2026,12", "9901,2026,1"})
    void the_parameters_come_back_as_they_were(String municipality, int year, int month) {
        var norm = (Norm.Complete) RealParameters.load().asOf(municipality, Month.of(year, month));

        var again = (Norm.Complete)
                ParameterSnapshot.norm(ParameterSnapshot.of(norm).content());

        assertThat(again.parameters().all()).isEqualTo(norm.parameters().all());
    }

    @Test
    void a_month_without_norm_comes_back_as_its_question() {
        var missing = RealParameters.load().asOf("9901", Month.of(2027, 1));

        assertThat(ParameterSnapshot.norm(ParameterSnapshot.of(missing).content()))
                .isEqualTo(missing);
    }

    @Test
    void the_same_values_are_the_same_bytes_and_another_month_of_the_year_too() {
        var norms = RealParameters.load();
        var one = ParameterSnapshot.of(norms.asOf("9901", Month.of(2026, 1)));

        assertThat(ParameterSnapshot.of(RealParameters.load().asOf("9901", Month.of(2026, 12))))
                .isEqualTo(one);
        assertThat(ParameterSnapshot.of(norms.asOf("9902", Month.of(2026, 1))).digest())
                .isNotEqualTo(one.digest());
        assertThat(ParameterSnapshot.of(norms.asOf("9901", Month.of(2025, 1))).digest())
                .isNotEqualTo(one.digest());
    }

    @Test
    void a_value_of_a_kind_nobody_knows_is_refused() {
        var content = ParameterSnapshot.of(RealParameters.load().asOf("9901", Month.of(2026, 1)))
                .content()
                .replace("\"kind\":\"Percent\"", "\"kind\":\"Guess\"");

        assertThatThrownBy(() -> ParameterSnapshot.norm(content)).hasMessageContaining("Guess");
    }
}
