package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Month;

class ApplicationCompleteTest {
    static final Established.NotCompleted ORDER =
            new Established.NotCompleted(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 15), Example.CASEWORKER);

    @Test
    void an_order_that_was_not_followed_is_cited_with_its_days() {
        assertFinding(ApplicationComplete.of(ORDER, Month.of(2026, 12)))
                .doesNotCount()
                .cites(Rule.APPLICATION_COMPLETE, "20 § SFS 2017:900");
        assertFinding(ApplicationComplete.of(ORDER, Month.of(2018, 6)))
                .cites(Rule.APPLICATION_COMPLETE, "4 och 7 §§ SFS 1986:223");
        assertThat(NormText.of(single().established(ORDER).calculated()))
                .contains("föreläggande att komplettera (application) = 2026-12-01 [handläggare anna.berg]")
                .contains("senast (application) = 2026-12-15");
    }
}
