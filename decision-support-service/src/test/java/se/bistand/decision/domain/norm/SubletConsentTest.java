package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Money;

class SubletConsentTest {
    private static Example sublet() {
        return single().housing(HousingForm.SUBLET).renting(6_000);
    }

    private static Finding rent(Example example) {
        return example.calculatedBy(RuleSet.FROM_2027).lines().stream()
                .filter(line -> line.rule() == Rule.RENT_WITHIN_CEILING)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void from_2027_the_rent_of_a_sublet_counts_with_consent_alone() {
        assertFinding(rent(sublet().subletConsent(true))).isAmount(kr(6_000));
        assertFinding(rent(sublet().subletConsent(false))).isAmount(Money.ZERO);
        assertThat(rent(sublet().subletConsent(false)).isCut()).isTrue();
    }

    @Test
    void a_consent_nobody_has_spoken_of_is_a_question() {
        assertFinding(rent(sublet())).asks("SUBLET_CONSENT");
        var consent = (Finding) rent(sublet()).basis().getLast();
        assertFinding(consent)
                .asks("SUBLET_CONSENT")
                .cites(Rule.SUBLET_CONSENT, "12 kap. (lydelse enligt prop. 2025/26:201) SFS 2025:400");
    }

    @Test
    void until_then_and_for_a_rental_nobody_asks() {
        assertFinding(sublet().line("cost/RENT")).isAmount(kr(6_000));
        assertFinding(rent(single().renting(6_000))).isAmount(kr(6_000));
    }

    @Test
    void the_letter_says_why_nothing_is_approved() {
        assertThat(ReasonsText.of(sublet().subletConsent(false).calculatedBy(RuleSet.FROM_2027)))
                .contains("eftersom uthyrningen saknar samtycke");
    }
}
