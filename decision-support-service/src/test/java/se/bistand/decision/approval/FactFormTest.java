package se.bistand.decision.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bistand.decision.domain.EstablishedFact.Kind;
import se.bistand.decision.domain.Month;

class FactFormTest {
    private static final UUID ID = new UUID(0, 1);

    /// What only programs read: constants of ours, and money in öre.
    private static final String CODE = "(?sU).*([A-Z]{3,}|\\böre\\b).*";

    @Test
    void what_a_register_has_shown_already_is_not_to_be_written_again() {
        assertThat(hint("register/0/FORSAKRINGSKASSAN")).startsWith("Bara det som registret inte har visat");
        assertThat(hint("income/0/OTHER")).startsWith("Noll om inget ska räknas");
    }

    private static String hint(String subject) {
        var choice = new Establishable.Choice(ID, Kind.INCOME, subject, null, 190_000, false, List.of(), null);
        return String.valueOf(
                FactForm.fields(choice, Month.of(2026, 12)).getFirst().hint());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_wrong_is_said_in_plain_words_without_codes_and_ore(Kind kind) {
        var choice = new Establishable.Choice(ID, kind, "income/0/OTHER", 280_050L, 0, false, List.of(), null);
        for (var written : List.of("", "mycket")) {
            var values = new HashMap<String, String>();
            kind.fields().forEach(field -> values.put("value." + field.replace("amountOre", "amount"), written));
            values.putAll(Map.of("kind", kind.name(), "subject", "income/0/OTHER", "calculationId", ID.toString()));
            var request = new FactForm(values).request();
            var found = FactCheck.of(
                            request, new Establishable(List.of(choice)), Month.of(2026, 12), LocalDate.of(2026, 12, 3))
                    .problems();

            assertThat(FactForm.atForm(found))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(problem -> assertThat(problem.sv()).doesNotMatch(CODE))
                    .allSatisfy(problem ->
                            assertThat(problem.en().replace("SEK", "")).doesNotMatch(CODE));
        }
    }
}
