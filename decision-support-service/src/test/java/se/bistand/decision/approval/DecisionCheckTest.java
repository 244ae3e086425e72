package se.bistand.decision.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bistand.decision.approval.Stored.Calculation;
import se.bistand.decision.approval.Stored.Calculation.Result;
import se.bistand.web.Problem;

class DecisionCheckTest {
    private static final UUID ID = new UUID(1, 1);
    private static final Calculation DEFICIT = calculation(Result.DEFICIT, 1_222_000L, false);
    private static final Calculation CUT = calculation(Result.DEFICIT, 1_222_000L, true);
    private static final Calculation SURPLUS = calculation(Result.SURPLUS, -100L, false);
    private static final Calculation UNCLEAR = calculation(Result.UNCLEAR, null, false, "A", "B:person/1");

    @ParameterizedTest
    @CsvSource({
        "GRANT,1222000,'',''",
        "GRANT,1221999,'',GRANT_DIFFERS",
        "GRANT,0,'',AMOUNT_ZERO",
        "PARTIAL,1000000,why,''",
        "PARTIAL,1500000,why,''",
        "PARTIAL,1000000,'  ',REASONS_MISSING",
        "PARTIAL,1222000,why,PARTIAL_IS_GRANT",
        "REJECTION,0,why,''",
        "REJECTION,0,'',REASONS_MISSING",
        "REJECTION,1,why,AMOUNT_NOT_ZERO",
        "DISMISSAL,0,why,''",
        "DISMISSAL,5,why,AMOUNT_NOT_ZERO",
        "GRANT,-1,'',AMOUNT_NEGATIVE",
        "PARTIAL,100000001,why,AMOUNT_TOO_LARGE",
        "AGREE,1222000,why,OUTCOME_UNKNOWN"
    })
    void of_a_deficit(String outcome, long ore, String reasons, String problem) {
        var expected = problem.isEmpty() ? List.<String>of() : List.of(problem);
        assertThat(codes(request(outcome, ore, reasons), DEFICIT)).isEqualTo(expected);
    }

    @Test
    void the_whole_deficit_is_a_partial_grant_when_something_was_cut() {
        assertThat(codes(request("PARTIAL", 1_222_000L, "why"), CUT)).isEmpty();
        assertThat(codes(request("GRANT", 1_222_000L, ""), CUT)).isEmpty();
    }

    @Test
    void a_surplus_is_rejected_or_granted_in_part_for_a_reason_but_never_granted() {
        assertThat(codes(request("REJECTION", 0L, "why"), SURPLUS)).isEmpty();
        assertThat(codes(request("PARTIAL", 50_000L, "why"), SURPLUS)).isEmpty();
        assertThat(codes(request("GRANT", 100L, "why"), SURPLUS)).containsExactly("GRANT_DIFFERS");
        assertThat(codes(request("GRANT", 100L, ""), SURPLUS)).containsExactly("GRANT_DIFFERS", "REASONS_MISSING");
    }

    @Test
    void what_is_unclear_is_decided_only_with_every_question_answered_and_reasons() {
        assertThat(codes(request("GRANT", 500_000L, "why", "A", "B:person/1"), UNCLEAR))
                .isEmpty();
        assertThat(codes(request("GRANT", 500_000L, "", "A", "B:person/1"), UNCLEAR))
                .containsExactly("REASONS_MISSING");
        assertThat(codes(request("REJECTION", 0L, "why", "A"), UNCLEAR)).containsExactly("QUESTIONS_UNANSWERED");
        var problem = DecisionCheck.problems(request("REJECTION", 0L, "why", "A", "C"), UNCLEAR)
                .getFirst();
        assertThat(problem.sv()).contains("B:person/1").doesNotContain("A,");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var nothing = new DecisionRequest(null, null, null, null, null);
        assertThat(codes(nothing, UNCLEAR))
                .containsExactly(
                        "CALCULATION_MISSING",
                        "OUTCOME_UNKNOWN",
                        "AMOUNT_MISSING",
                        "QUESTIONS_UNANSWERED",
                        "REASONS_MISSING");
    }

    @Test
    void reasons_have_an_end() {
        assertThat(codes(request("GRANT", 1_222_000L, "x".repeat(10_001)), DEFICIT))
                .containsExactly("REASONS_TOO_LONG");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 220|1222000",
                "12\u00a0220,50|1222050",
                "12220.5|1222050",
                "0|0",
                "12220 kr|1222000",
                "-1|",
                "12,345|",
                "tolv|",
                "''|"
            })
    void an_amount_is_read_as_a_person_writes_it(String written, @Nullable Long ore) {
        assertThat(new DecisionForm(ID, "GRANT", written, "", null).request().amountOre())
                .isEqualTo(ore);
    }

    private static List<String> codes(DecisionRequest request, Calculation calculation) {
        return DecisionCheck.problems(request, calculation).stream()
                .map(Problem::code)
                .toList();
    }

    private static DecisionRequest request(String outcome, Long ore, String reasons, String... answered) {
        return new DecisionRequest(ID, outcome, ore, reasons, List.of(answered));
    }

    private static Calculation calculation(
            Result result, @Nullable Long difference, boolean cuts, String... questions) {
        return new Calculation(
                ID, 1, result, 1_222_000, 0, difference, cuts, List.of(questions), BasisTree.of("{}"), "because");
    }
}
