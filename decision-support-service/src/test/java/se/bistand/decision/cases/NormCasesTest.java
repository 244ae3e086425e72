package se.bistand.decision.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.bistand.decision.domain.norm.Finding;
import se.bistand.decision.domain.norm.NormCalculation;
import se.bistand.decision.domain.norm.Norms;
import se.bistand.decision.domain.norm.Question;
import se.bistand.decision.domain.norm.Rule;
import se.bistand.decision.parameters.RealParameters;

/// The business's own cases. A new one is a row in the table; nothing is programmed.
class NormCasesTest {
    private static final Norms NORMS = RealParameters.load();
    private static final Path REPORT = Path.of(System.getProperty("bistand.root", ".."), "docs/norm-cases.md");
    private static final int LEAST = 150;

    static List<NormCase> cases() {
        return CaseTable.read();
    }

    private static NormCalculation calculated(NormCase one) {
        var facts = one.facts();
        return NormCalculation.of(facts, NORMS.asOf(facts.municipality(), facts.month()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_case_comes_out_as_the_table_says(NormCase one) {
        var calculation = calculated(one);
        var all = new SoftAssertions();
        all.assertThat(calculation.result()).as("resultat").isEqualTo(one.result());
        all.assertThat(calculation.need()).as("behov").isEqualTo(one.need());
        all.assertThat(calculation.means()).as("inkomster").isEqualTo(one.means());
        all.assertThat(calculation.difference().orElse(null)).as("differens").isEqualTo(one.difference());
        all.assertThat(calculation.questions().stream().map(Question::id))
                .as("frågor")
                .containsExactlyInAnyOrderElementsOf(one.questions());
        all.assertAll();
    }

    @Test
    void there_are_at_least_150_cases_of_every_year() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(cases().stream().map(c -> c.cells().text("månad").substring(0, 4)))
                .contains(
                        "2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025",
                        "2026");
    }

    /// The rules from 2027 need a norm nobody knows yet, and the table has no columns for what registers tell beside
    /// payments and their days; these have their own tests.
    @Test
    void every_rule_of_todays_norm_is_in_some_case() {
        var seen = EnumSet.noneOf(Rule.class);
        cases().forEach(one -> see(calculated(one).tree(), seen));

        assertThat(EnumSet.complementOf(seen))
                .containsExactlyInAnyOrder(
                        Rule.REFORMED_NORM,
                        Rule.LARGER_HOUSEHOLD,
                        Rule.SUBLET_CONSENT,
                        Rule.NORM_CEILING,
                        Rule.LAWFUL_STAY,
                        Rule.PAYMENT_OUT_OF_TIME,
                        Rule.ASSETS_IN_REGISTER,
                        Rule.JOB_SEEKER,
                        Rule.RESIDENCE_PERMIT,
                        Rule.PART_TIME_JOB_SEEKER,
                        Rule.ALREADY_GRANTED,
                        Rule.REGISTERED_HOUSEHOLD);
    }

    private static void see(Finding finding, Set<Rule> seen) {
        seen.add(finding.rule());
        finding.basis().forEach(part -> {
            if (part instanceof Finding inner) {
                see(inner, seen);
            }
        });
    }

    @Test
    void the_report_is_the_one_that_is_committed() throws IOException {
        var cases = cases();
        var report = CaseReport.of(
                cases, cases.stream().map(NormCasesTest::calculated).toList());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/norm-cases.md"), report);

        assertThat(Files.readString(REPORT))
                .as("If the change is meant, copy decision-support-service/target/norm-cases.md to docs/")
                .isEqualTo(report);
    }

    @Test
    void a_fault_in_the_table_says_the_row_and_the_column() throws IOException {
        var lines = Files.readAllLines(CaseTable.FILE);
        var heading = lines.getFirst();
        var row = lines.get(1);

        assertFault("Rad 2, kolumnen sökande född", heading, row.replace("1990-02-05", "1990-02-30"));
        assertFault(
                "Rad 2, kolumnen boende: tält finns inte bland: hyresrätt", heading, row.replace("hyresrätt", "tält"));
        assertFault("Rad 2, kolumnen kostnader", heading, row.replace("hyra 5500", "hyra mycket"));
        assertFault("Rad 2 har", heading, row + ";");
        assertFault("Rad 3: två fall heter", heading, row, row);
    }

    @Test
    void a_table_saved_by_a_spreadsheet_reads_the_same() throws IOException {
        var lines = Files.readAllLines(CaseTable.FILE);

        assertThat(CaseTable.read(List.of("\ufeff" + lines.getFirst(), lines.get(1), "", ";".repeat(18))))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.name()).isEqualTo(cases().getFirst().name()));
    }

    private static void assertFault(String message, String... lines) {
        assertThatThrownBy(() -> CaseTable.read(List.of(lines)))
                .isInstanceOf(AssertionError.class)
                .message()
                .satisfies(
                        text -> assertThat(text.toLowerCase(Locale.ROOT)).contains(message.toLowerCase(Locale.ROOT)));
    }
}
