package se.bistand.decision.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActsFileTest {
    private static String committed() {
        try (var file = ActsFile.class.getResourceAsStream("/" + ActsFile.NAME)) {
            assertThat(file).as(ActsFile.NAME).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> faults(String yaml) {
        var faults = new ArrayList<String>();
        ActsFile.read("a.yml", yaml, faults);
        return faults;
    }

    @Test
    void the_acts_of_the_service_are_whole() {
        assertThat(faults(committed())).isEmpty();
        assertThat(new ActsFile().acts()).extracting("id").contains("SOL_2001", "SOL_2025");
    }

    @Test
    void everything_that_is_wrong_with_the_acts_is_said_at_once() {
        assertThat(faults("""
            set: acts
            acts:
              - {id: A, number: "2025:400", from: 2025-07-01, status: primary, source: "1 §"}
              - {id: B, number: "SFS 2025:1", name: b, from: 2025-07-01, to: 2025-01-01, replacedBy: A, status: primary}
              - {id: C, number: "SFS 2025:2", name: c, from: soon, status: guessed, source: "1 §"}
              - {id: D, number: "SFS 2025:3", name: d, from: 2025-07-01, to: 2025-12-31, status: primary, source: "1 §"}
              - {id: D, number: "SFS 2025:4", name: d, from: 2025-07-01, status: primary, source: "1 §"}
              - {number: "SFS 2025:5"}
            """))
                .contains(
                        "a.yml: does not say when it was checked (checkedOn)",
                        "a.yml: A has no number such as SFS 2025:400",
                        "a.yml: A has no name",
                        "a.yml: B has no source",
                        "a.yml: B ends before it begins",
                        "a.yml: B ends on 2025-01-01 and A begins on 2025-07-01",
                        "a.yml: C does not say from when it is in force (from)",
                        "a.yml: C has no status: primary, secondary or derived",
                        "a.yml: D ends and does not say what replaces it (replacedBy)",
                        "a.yml: D stands twice")
                .anyMatch(fault -> fault.contains("an act without an id"));
        assertThat(faults("")).containsExactly("a.yml: is empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to: 2025-06-30, replacedBy: SOL_2025|to: 2025-05-31, replacedBy: SOL_2025|begins on 2025-07-01",
                "id: SOL_2025|id: SOL_2024|is replaced by SOL_2025, which is not here",
            })
    void a_wrong_file_of_acts_stops_the_service(String right, String wrong, String said) {
        assertThatThrownBy(() -> Parameters.of(Map.of(ActsFile.NAME, committed().replace(right, wrong))))
                .hasMessageContaining("The parameters cannot be used")
                .hasMessageContaining(said);
    }

    @Test
    void an_act_that_is_repealed_while_rules_still_cite_it_stops_the_service() {
        var repealed = committed()
                .replace(
                        "name: \"föräldrabalken\", from: 1950-01-01,",
                        "name: \"föräldrabalken\", from: 1950-01-01, to: 2025-06-30, replacedBy: SOL_2025,");
        assertThat(repealed).isNotEqualTo(committed());
        assertThatThrownBy(() -> Parameters.of(Map.of(ActsFile.NAME, repealed)))
                .hasMessageContaining("NORM-10 cites a repealed act: 7 kap. 1 § SFS 1949:381");
    }
}
