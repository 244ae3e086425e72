package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterFacts;

class JobSeekerTest {
    private static Example seeks(@Nullable Boolean enrolled, @Nullable String until, @Nullable String report) {
        var seeker = new RegisterFacts.JobSeeker(
                enrolled,
                LocalDate.of(2026, 3, 2),
                until == null ? null : LocalDate.parse(until),
                100,
                report == null ? null : LocalDate.parse(report),
                List.of("AS 100 %, 2026-09-01–2026-12-31"));
        return single().told(Register.ARBETSFORMEDLINGEN, RegisterFacts.of(seeker));
    }

    private static Example established(Example example, Established.ActivityStatus status) {
        return example.established(new Established.Activity(0, status, Example.CASEWORKER));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30,true", "2026-10-01,false", "2026-11-14,false", ",false"})
    void a_latest_report_before_the_comparison_period_is_a_question(@Nullable String report, boolean asks) {
        var example = seeks(true, null, report);
        assertThat(example.hasLineOf(Rule.JOB_SEEKER)).isEqualTo(asks);
        if (asks) {
            assertFinding(example.lineOf(Rule.JOB_SEEKER))
                    .asks("ACTIVITY_REPORT:activity/0")
                    .cites(Rule.JOB_SEEKER, "12 kap. 1 § SFS 2025:400");
        }
    }

    @Test
    void enrolled_and_no_longer_enrolled_at_once_is_a_question() {
        assertFinding(seeks(true, "2026-11-30", "2026-11-14").lineOf(Rule.JOB_SEEKER))
                .asks("JOB_SEEKER:activity/0");
        assertThat(seeks(true, "2027-01-31", "2026-11-14").hasLineOf(Rule.JOB_SEEKER))
                .as("a day to come")
                .isFalse();
    }

    @Test
    void a_question_rests_on_everything_that_arbetsförmedlingen_told() {
        assertThat(seeks(true, "2026-11-30", "2026-11-14")
                        .lineOf(Rule.JOB_SEEKER)
                        .basis())
                .extracting(fact -> ((Fact<?>) fact).name())
                .containsExactly(
                        Fact.Name.JOB_SEEKER,
                        Fact.Name.JOB_SEEKER_FROM,
                        Fact.Name.JOB_SEEKER_TO,
                        Fact.Name.JOB_SEEKER_EXTENT,
                        Fact.Name.ACTIVITY_REPORT_ON,
                        Fact.Name.LABOUR_MARKET_DECISION);
    }

    @Test
    void who_is_not_enrolled_is_shown_and_not_asked_about() {
        var example = seeks(false, "2026-05-31", null);
        assertThat(example.hasLineOf(Rule.JOB_SEEKER)).isFalse();
        assertThat(NormText.of(example.calculated()))
                .contains("inskriven som arbetssökande (register/0/ARBETSFORMEDLINGEN) = nej")
                .contains("inskriven till och med (register/0/ARBETSFORMEDLINGEN) = 2026-05-31")
                .contains("beslut hos Arbetsförmedlingen (register/0/ARBETSFORMEDLINGEN) = AS 100 %");
    }

    @Test
    void a_caseworker_answers_by_establishing_how_the_person_stands_to_the_requirement() {
        var silent = seeks(true, null, "2026-08-03");
        assertFinding(established(silent, Established.ActivityStatus.PARTICIPATES)
                        .lineOf(Rule.JOB_SEEKER))
                .isFulfilled();
        assertThat(ReasonsText.of(silent.calculated()))
                .contains("Arbetssökande enligt Arbetsförmedlingen, sökanden: deltar");
        var declined = established(seeks(true, null, "2026-08-03"), Established.ActivityStatus.DECLINED);
        assertFinding(declined.lineOf(Rule.JOB_SEEKER)).asks("ACTIVITY_DECLINED:activity/0");
    }
}
