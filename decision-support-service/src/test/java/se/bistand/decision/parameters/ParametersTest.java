package se.bistand.decision.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            decidedOn: yesterday
            checkedOn: 2026-01-01
            values:
              - {name: a, label: a, treatment: COUNTS, status: primary}
              - {name: b, label: b, treatment: COUNTS, status: guessed, source: 1 §}
              - {name: c, label: c, treatment: MAYBE, status: primary, source: 1 §}
              - {name: d, label: d, kronor: -1, status: primary, source: 1 §}
              - {name: e, label: e, kronor: 10.5, status: primary, source: 1 §}
              - {label: f, kronor: 1, status: primary, source: 1 §}
              - {name: g, label: g, percent: 101, status: primary, source: 1 §}
              - {name: h, label: h, months: 0, status: primary, source: 1 §}
              - {name: i, label: i, kronor: 1, status: primary, source: somebody said so}
            """))
                .hasMessageContaining("a has no source")
                .hasMessageContaining("b has no status")
                .hasMessageContaining("c has a value nobody knows")
                .hasMessageContaining("d has no value")
                .hasMessageContaining("e has no value")
                .hasMessageContaining("a value without a name")
                .hasMessageContaining("g has no value")
                .hasMessageContaining("h has no value")
                .hasMessageContaining("i has a source that names no section")
                .hasMessageContaining("does not say when it was decided");
    }

    @Test
    void one_file_may_hold_several_periods() {
        var both = incomes("2026-01-01", "2026-06-30") + "---\n" + incomes("2026-07-01", "2026-12-31");

        assertThat(of("a.yml", both).national("incomes", Month.of(2026, 7))).isNotEmpty();
        assertThatThrownBy(() -> of("a.yml", both.replace("2026-07-01", "2026-06-30")))
                .hasMessageContaining("a.yml: overlaps a.yml");
    }

    @Test
    void each_nationwide_set_must_have_the_month() {
        var files = Map.of("a.yml", incomes("2014-01-01", "2030-12-31"));

        assertThat(Parameters.of(files).asOf("9901", Month.of(2026, 1)))
                .isEqualTo(new Norm.Missing(Question.Code.NORM_MISSING));
        assertThat(FILES.asOf("9999", Month.of(2026, 1)))
                .isEqualTo(new Norm.Missing(Question.Code.MUNICIPAL_PARAMETERS_MISSING));
        assertThat(FILES.asOf("9901", Month.of(2013, 12))).isEqualTo(new Norm.Missing(Question.Code.NORM_MISSING));
    }

    @ParameterizedTest
    @CsvSource({
        "2014,44400",
        "2015,44500",
        "2016,44300",
        "2017,44800",
        "2018,45500",
        "2019,46500",
        "2020,47300",
        "2021,47600",
        "2022,48300",
        "2023,52500",
        "2024,57300",
        "2025,58800",
        "2026,59200"
    })
    void each_year_has_its_price_base_amount(int year, long kronor) {
        var amount = FILES.national("price-base-amount", Month.of(year, 12)).get("price-base-amount");
        assertThat(amount).isNotNull().satisfies(a -> assertThat(a.value()).isEqualTo(Money.kronor(kronor)));
    }

    @Test
    void jobbstimulans_cites_the_act_of_its_day() {
        assertThat(stimulus(2025, 6).values())
                .allSatisfy(p -> assertThat(p.source()).isEqualTo("4 kap. 1 b § socialtjänstlagen (2001:453)"));
        assertThat(stimulus(2025, 7).values())
                .allSatisfy(p -> assertThat(p.source()).isEqualTo("12 kap. 8 § socialtjänstlagen (2025:400)"));
        assertThat(stimulus(2025, 7)).hasSize(3);
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
            decidedOn: unknown
            checkedOn: 2026-01-01
            values:
              - {name: income.X, label: x, treatment: COUNTS, status: primary, source: 1 §}
            """.formatted(from, to);
    }

    private static Map<String, Parameter<?>> riksnorm(int year) {
        return FILES.national("riksnorm", Month.of(year, 6));
    }

    private static Map<String, Parameter<?>> stimulus(int year, int month) {
        return FILES.national("job-stimulus", Month.of(year, month));
    }
}
