package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Established;

class LawfulStayTest {
    private static Finding with(boolean lawful) {
        return LawfulStay.of(single().established(new Established.LawfulStay(lawful, Example.CASEWORKER))
                .facts());
    }

    @Test
    void from_2027_somebody_must_know_whether_the_stay_is_lawful() {
        assertFinding(LawfulStay.of(single().facts()))
                .asks("LAWFUL_STAY")
                .cites(Rule.LAWFUL_STAY, "12 kap. (lydelse enligt prop. 2025/26:201) SFS 2025:400");
        assertThat(single().hasLineOf(Rule.LAWFUL_STAY)).isFalse();
    }

    @Test
    void a_lawful_stay_fulfils_it_and_otherwise_a_person_weighs_an_emergency() {
        assertFinding(with(true)).isFulfilled();
        assertFinding(with(false)).asks("EMERGENCY_AID");
    }
}
