package se.bistand.decision.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.norm.AgeBand;
import se.bistand.decision.domain.norm.Parameter;

/// The national norm of every year against a table of its own, and what must hold between the years.
class RiksnormTest {
    private static final Parameters FILES = Parameters.load();
    private static final String CONTROL = "/riksnorm-control.csv";

    /// One row of the control table: the year, then the amounts in the order of [#names()].
    record Year(int year, List<String> amounts) {}

    static Stream<Year> control() {
        try (var table = Objects.requireNonNull(RiksnormTest.class.getResourceAsStream(CONTROL))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("20"))
                    .map(line -> List.of(line.split(";")))
                    .map(cells -> new Year(Integer.parseInt(cells.getFirst()), cells.subList(1, cells.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("control")
    void every_value_is_the_one_of_the_control_table(Year control) {
        var norm = riksnorm(control.year());
        var names = names();
        assertThat(norm.keySet()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(control.amounts()).hasSameSizeAs(names);
        for (var i = 0; i < names.size(); i++) {
            var value = Objects.requireNonNull(norm.get(names.get(i)));
            var status = value.status().name().toLowerCase(Locale.ROOT).charAt(0);
            assertThat(kronor(value) + "" + status)
                    .as(names.get(i))
                    .isEqualTo(control.amounts().get(i));
        }
    }

    @Test
    void the_control_table_has_every_year() {
        assertThat(control().map(Year::year))
                .containsExactly(2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    /// In thousandths, as announced; a check of typed tables, never a source.
    @ParameterizedTest
    @CsvSource({"2022,10158,10000", "2023,1086,1000", "2024,1087,1000", "2025,1028,1000", "2026,1007,1000"})
    void each_year_from_2022_is_the_year_before_times_the_announced_factor_rounded_up_to_ten(
            int year, long factor, long of) {
        var before = riksnorm(year - 1);
        riksnorm(year).forEach((name, value) -> {
            if (!name.equals("riksnorm.shared_extra")) {
                assertThat(kronor(value))
                        .as(name)
                        .isEqualTo(Math.ceilDiv(kronor(before.get(name)) * factor, of * 10) * 10);
            }
        });
    }

    /// Also where no factor was announced (2021), there is one that explains all 21 values.
    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025, 2026})
    void each_year_from_2021_is_the_year_before_times_one_factor_rounded_up_to_ten(int year) {
        assertThat(oneFactorExplains(riksnorm(year - 1), riksnorm(year))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2017, 2018, 2019, 2020})
    void the_years_before_are_rounded_another_way(int year) {
        assertThat(oneFactorExplains(riksnorm(year - 1), riksnorm(year))).isFalse();
    }

    @Test
    void one_value_typed_wrong_breaks_the_property() {
        for (var name : names().subList(0, 21)) {
            var wrong = new TreeMap<>(amounts(2026));
            wrong.computeIfPresent(name, (n, kronor) -> kronor + 100);
            assertThat(oneFactorExplains(amounts(2025), wrong)).as(name).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void the_addition_beyond_seven_is_seven_minus_six(int year) {
        var norm = riksnorm(year);
        assertThat(kronor(norm.get("riksnorm.shared_extra")))
                .isEqualTo(kronor(norm.get("riksnorm.shared.7")) - kronor(norm.get("riksnorm.shared.6")));
    }

    /// Misprints of public tables and programs, which must not come in: the printed and the right amount.
    @ParameterizedTest
    @CsvSource({
        "2023,riksnorm.shared.2,1150,1250", // a municipality's table, against its own items
        "2020,riksnorm.child.7-10,2170,3050", // a public program: the amount of the child of 0 years
        "2020,riksnorm.shared.5,1840,1850", // what rounding to the nearest ten would give
        "2026,riksnorm.shared.2,1500,1410", // another system's example
        "2026,riksnorm.adult.couple,4380,7100" // another system's example, for one of the two
    })
    void the_known_misprints_are_mended(int year, String name, long printed, long right) {
        assertThat(kronor(riksnorm(year).get(name))).isEqualTo(right).isNotEqualTo(printed);
    }

    /// The government's notice of the norm of 2026 names the ordinance that was repealed half a year before.
    @Test
    void the_norm_of_2026_cites_the_ordinance_in_force() {
        assertThat(riksnorm(2026).values())
                .allSatisfy(value ->
                        assertThat(value.source()).contains("(2025:468)").doesNotContain("2001:937"));
    }

    @Test
    void nothing_is_known_of_2027() {
        assertThat(riksnorm(2027)).isEmpty();
    }

    private static boolean oneFactorExplains(
            Map<String, ? extends Parameter<?>> before, Map<String, ? extends Parameter<?>> after) {
        return oneFactorExplains(amounts(before), amounts(after));
    }

    /// A factor f with `after - 10 < before * f <= after` for every value: the highest of the lower ends lies below the
    /// lowest of the upper ends. In fractions, so that nothing is rounded.
    private static boolean oneFactorExplains(TreeMap<String, Long> before, TreeMap<String, Long> after) {
        for (var low : after.entrySet()) {
            for (var high : after.entrySet()) {
                var left =
                        BigInteger.valueOf(low.getValue() - 10).multiply(BigInteger.valueOf(before.get(high.getKey())));
                var right = BigInteger.valueOf(high.getValue()).multiply(BigInteger.valueOf(before.get(low.getKey())));
                if (left.compareTo(right) >= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<String> names() {
        var names = new ArrayList<String>();
        for (var band : AgeBand.values()) {
            names.add("riksnorm.child." + band.years());
        }
        for (var band : AgeBand.values()) {
            if (band.hasLunchOutsideHome()) {
                names.add("riksnorm.child_no_lunch." + band.years());
            }
        }
        names.addAll(List.of("riksnorm.adult.single", "riksnorm.adult.couple"));
        for (var size = 1; size <= 7; size++) {
            names.add("riksnorm.shared." + size);
        }
        names.add("riksnorm.shared_extra");
        return names;
    }

    private static TreeMap<String, Long> amounts(int year) {
        return amounts(riksnorm(year));
    }

    private static TreeMap<String, Long> amounts(Map<String, ? extends Parameter<?>> norm) {
        var amounts = new TreeMap<String, Long>();
        norm.forEach((name, value) -> amounts.put(name, kronor(value)));
        amounts.remove("riksnorm.shared_extra");
        return amounts;
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
