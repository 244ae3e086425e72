package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.StatedIncome;

class LeisureCardTest {
    @Test
    void the_leisure_card_lowers_nothing() {
        var example = single().states(StatedIncome.Kind.LEISURE_CARD, kr(500));
        assertFinding(example.line("income/0/LEISURE_CARD"))
                .doesNotCount()
                .cites(Rule.LEISURE_CARD, "12 kap. 7 a § SFS 2025:400");
        assertThat(example.calculated().means()).isEqualTo(Money.ZERO);
    }

    @Test
    void before_its_section_there_was_no_card() {
        assertFinding(single().in(2025, 9)
                        .states(StatedIncome.Kind.LEISURE_CARD, kr(500))
                        .line("income/0/LEISURE_CARD"))
                .asks("INCOME_KIND:income/0/LEISURE_CARD");
        assertFinding(single().in(2025, 10)
                        .states(StatedIncome.Kind.LEISURE_CARD, kr(500))
                        .line("income/0/LEISURE_CARD"))
                .doesNotCount();
    }
}
