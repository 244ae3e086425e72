package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterFacts;
import se.bistand.decision.domain.RegisterFacts.Permit;

class ResidencePermitTest {
    private static final Permit ASYLUM = new Permit("ASYL", null, null, null, null, null, null);

    private static Permit permit(@Nullable String from, @Nullable String to, @Nullable Boolean permanent) {
        return new Permit("UT", "BEV", "TUT", LocalDate.of(2025, 3, 1), day(from), day(to), permanent);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Example with(Permit... permits) {
        return single().told(Register.MIGRATIONSVERKET, RegisterFacts.of(permits));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-01,2026-12-31,false,false",
        "2026-12-01,2028-01-01,,false",
        "2025-03-01,,true,false",
        "2025-03-01,2026-12-30,false,true",
        "2026-12-02,2028-01-01,false,true",
        "2025-03-01,,false,true",
        "2025-03-01,,,true",
        ",,,true"
    })
    void a_permit_for_the_whole_month_is_no_question(
            @Nullable String from, @Nullable String to, @Nullable Boolean permanent, boolean asks) {
        assertThat(with(permit(from, to, permanent)).hasLineOf(Rule.RESIDENCE_PERMIT))
                .isEqualTo(asks);
    }

    @Test
    void who_waits_for_a_decision_is_a_question_with_what_the_register_said() {
        var example = with(ASYLUM);
        assertFinding(example.lineOf(Rule.RESIDENCE_PERMIT))
                .asks("RESIDENCE_PERMIT:person/0")
                .cites(Rule.RESIDENCE_PERMIT, "12 kap. 1 § SFS 2025:400");
        assertThat(NormText.of(example.calculated()))
                .contains("ärende hos Migrationsverket (person/0) = ASYL, inget beslut");
    }

    @Test
    void a_permit_that_is_not_enough_is_shown_with_its_kind_its_day_and_its_time() {
        assertThat(NormText.of(with(
                                permit("2025-03-01", "2026-12-30", false),
                                permit("2027-01-01", null, true),
                                permit(null, null, null))
                        .calculated()))
                .contains("= UT, BEV TUT, beslutat 2025-03-01, gäller 2025-03-01–2026-12-30 [")
                .contains("= UT, BEV TUT, beslutat 2025-03-01, gäller 2027-01-01–, permanent [")
                .contains("= UT, BEV TUT, beslutat 2025-03-01 [");
    }

    @Test
    void one_permit_among_several_cases_is_enough_and_no_case_says_nothing() {
        assertThat(with(ASYLUM, permit("2025-03-01", "2027-03-01", false)).hasLineOf(Rule.RESIDENCE_PERMIT))
                .isFalse();
        assertThat(with().hasLineOf(Rule.RESIDENCE_PERMIT)).isFalse();
    }
}
