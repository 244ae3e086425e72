package se.bistand.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.bistand.notification.domain.Decision;
import se.bistand.notification.domain.Line;
import se.bistand.notification.domain.Outcome;

class LetterTest {
    private static final Authorities.Authority LINDEBY =
            new Authorities.Authority("Lindeby kommun", "Socialnämnden", "Adressen", "Förvaltningsrätten i Lindeby");

    @Test
    void the_day_is_the_day_in_sweden() {
        assertThat(Letter.day(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo("1 januari 2027");
    }

    @Test
    void lines_are_sorted_into_norm_costs_and_incomes() {
        var letter = Letter.of(
                decision(
                        Outcome.PARTIAL,
                        line("person/0", null, 430_000L),
                        line("household", null, 120_000L),
                        line("cost/RENT", 900_000L, 780_000L),
                        line("income/0/SALARY", null, -100_000L)),
                LINDEBY);
        assertThat(letter.norm())
                .extracting(Letter.Row::label)
                .containsExactly("Riksnorm, sökande", "Gemensamma hushållskostnader");
        assertThat(letter.costs()).singleElement().satisfies(row -> {
            assertThat(row.label()).isEqualTo("Hyra");
            assertThat(row.refused()).isTrue();
        });
        assertThat(letter.incomes()).extracting(Letter.Row::label).containsExactly("Inkomst, sökande");
    }

    @Test
    void how_to_appeal_is_there_only_when_something_went_against_the_household() {
        assertThat(Letter.of(decision(Outcome.REJECTION), LINDEBY).appeal()).isEqualTo(LINDEBY);
        assertThat(Letter.of(decision(Outcome.GRANT), LINDEBY).appeal()).isNull();
    }

    @Test
    void every_outcome_has_its_words() {
        for (var outcome : Outcome.values()) {
            var letter = Letter.of(decision(outcome), LINDEBY);
            assertThat(letter.heading()).isNotBlank();
            assertThat(letter.summary()).contains("december 2026");
            assertThat(letter.summaryInEnglish()).contains("December 2026");
        }
    }

    private static Line line(String subject, Long applied, Long approved) {
        return new Line("RULE", "12 kap. SoL", subject, applied, approved);
    }

    private static Decision decision(Outcome outcome, Line... lines) {
        var id = new UUID(0, 1);
        return new Decision(
                id,
                id,
                id,
                "9901",
                "2026-12",
                Instant.parse("2026-12-01T08:00:00Z"),
                outcome,
                0,
                "12 kap. 1 § SoL",
                new Decision.Words("Astrid Testperson", "Anna Handläggare", "Skäl ett.\n\nSkäl två."),
                List.of(lines));
    }
}
