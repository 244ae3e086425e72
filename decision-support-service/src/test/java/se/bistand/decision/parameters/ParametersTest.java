package se.bistand.decision.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.norm.Norm;
import se.bistand.decision.domain.norm.Parameter;
import se.bistand.decision.domain.norm.Question;

class ParametersTest {
    private static final Parameters FILES = Parameters.load();
    private static final int VALUES_OF_A_YEAR = 22;

    @ParameterizedTest
    @CsvSource({"2014", "2017", "2020", "2023", "2025", "2026"})
    void every_year_has_a_whole_norm(int year) {
        assertThat(riksnorm(year)).hasSize(VALUES_OF_A_YEAR);
        assertThat(FILES.asOf("9901", Month.of(year, 1))).isInstanceOf(Norm.Complete.class);
        assertThat(FILES.asOf("9902", Month.of(year, 12))).isInstanceOf(Norm.Complete.class);
    }

    @Test
    void a_month_without_a_norm_is_refused() {
        assertThat(FILES.asOf("9901", Month.of(2027, 1))).isEqualTo(new Norm.Missing(Question.Code.NORM_MISSING));
    }

    /// In thousandths, as announced; a check of typed tables, never a source.
    @ParameterizedTest
    @CsvSource({"2022,10158,10000", "2023,1086,1000", "2024,1087,1000", "2025,1028,1000", "2026,1007,1000"})
    void each_year_from_2022_is_the_year_before_times_the_factor_rounded_up_to_ten(int year, long factor, long of) {
        var before = riksnorm(year - 1);
        riksnorm(year).forEach((name, value) -> {
            if (!name.equals("riksnorm.shared_extra")) {
                assertThat(kronor(value))
                        .as(name)
                        .isEqualTo(Math.ceilDiv(kronor(before.get(name)) * factor, of * 10) * 10);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void the_addition_beyond_seven_is_seven_minus_six(int year) {
        var norm = riksnorm(year);
        assertThat(kronor(norm.get("riksnorm.shared_extra")))
                .isEqualTo(kronor(norm.get("riksnorm.shared.7")) - kronor(norm.get("riksnorm.shared.6")));
    }

    /// Misprints of public tables, which must not come back.
    @ParameterizedTest
    @CsvSource({
        "2023,riksnorm.shared.2,1250",
        "2020,riksnorm.child.7-10,3050",
        "2026,riksnorm.shared.2,1410",
        "2020,riksnorm.shared.5,1850"
    })
    void the_known_misprints_are_mended(int year, String name, long kronor) {
        assertThat(kronor(riksnorm(year).get(name))).isEqualTo(kronor);
    }

    @Test
    void every_value_says_how_sure_it_is() {
        assertThat(riksnorm(2023).get("riksnorm.shared.2").status()).isEqualTo(Parameter.Status.DERIVED);
        assertThat(riksnorm(2023).get("riksnorm.shared.3").status()).isEqualTo(Parameter.Status.SECONDARY);
        assertThat(riksnorm(2026).get("riksnorm.shared.3").status()).isEqualTo(Parameter.Status.PRIMARY);
    }

    @Test
    void a_value_without_source_status_or_amount_stops_the_service() {
        assertThatThrownBy(() -> of("a.yml", """
            set: incomes
            appliesFrom: 2026-01-01
            checkedOn: 2026-01-01
            values:
              - {name: a, label: a, treatment: COUNTS, status: primary}
              - {name: b, label: b, treatment: COUNTS, status: guessed, source: s}
              - {name: c, label: c, treatment: MAYBE, status: primary, source: s}
              - {name: d, label: d, kronor: -1, status: primary, source: s}
              - {name: e, label: e, kronor: 10.5, status: primary, source: s}
              - {label: f, kronor: 1, status: primary, source: s}
            """))
                .hasMessageContaining("a has no source")
                .hasMessageContaining("b has no status")
                .hasMessageContaining("c has a value nobody knows")
                .hasMessageContaining("d has no value")
                .hasMessageContaining("e has no value")
                .hasMessageContaining("a value without a name");
    }

    @Test
    void an_overlap_and_a_gap_stop_the_service() {
        assertThatThrownBy(() -> Parameters.of(Map.of(
                        "a.yml", incomes("2026-01-01", "2026-06-30"),
                        "b.yml", incomes("2026-06-30", "2026-12-31"),
                        "c.yml", incomes("2027-02-01", "2027-12-31"))))
                .hasMessageContaining("b.yml: overlaps a.yml")
                .hasMessageContaining("c.yml: leaves a gap after b.yml");
    }

    @Test
    void a_norm_with_a_row_missing_stops_the_service() {
        assertThatThrownBy(() -> of("n.yml", incomes("2026-01-01", "2026-12-31").replace("incomes", "riksnorm")))
                .hasMessageContaining("riksnorm.adult.couple is missing");
    }

    @Test
    void what_is_no_parameter_file_stops_the_service() {
        assertThatThrownBy(() -> of("a.yml", "")).hasMessageContaining("a.yml: is empty");
        assertThatThrownBy(() -> of("a.yml", "a: [")).hasMessageContaining("a.yml: is not YAML");
        assertThatThrownBy(() -> Parameters.of(Map.of())).hasMessageContaining("no parameter files");
        assertThatThrownBy(() -> of("a.yml", incomes("2026-01-01", "2025-01-01")))
                .hasMessageContaining("ends before");
        assertThatThrownBy(() -> of("a.yml", incomes("2026-01-01", "2026-12-31").replace("incomes", "hopes")))
                .hasMessageContaining("nobody knows the set");
    }

    private static Parameters of(String file, String yaml) {
        return Parameters.of(Map.of(file, yaml));
    }

    private static String incomes(String from, String to) {
        return """
            set: incomes
            appliesFrom: %s
            appliesTo: %s
            checkedOn: 2026-01-01
            values:
              - {name: income.X, label: x, treatment: COUNTS, status: primary, source: s}
            """.formatted(from, to);
    }

    private static Map<String, Parameter<?>> riksnorm(int year) {
        return new TreeMap<>(FILES.national("riksnorm", Month.of(year, 6)));
    }

    private static long kronor(@Nullable Parameter<?> parameter) {
        if (parameter == null || !(parameter.value() instanceof Money money)) {
            throw new AssertionError("Not an amount: " + parameter);
        }
        return money.ore() / 100;
    }
}
