package se.bistand.decision.domain.norm;

import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bistand.decision.domain.Asset;
import se.bistand.decision.domain.Money;

class AssetsToUseTest {
    @ParameterizedTest
    @EnumSource(names = {"SAVINGS", "SECURITIES"})
    void what_is_as_good_as_money_is_used_first(Asset.Kind kind) {
        assertFinding(single().owns(kind, kr(3_000), null).line("asset/0/" + kind))
                .isAmount(kr(-3_000))
                .cites(Rule.ASSETS_TO_USE, "12 kap. 1 § SFS 2025:400");
    }

    @Test
    void the_home_and_a_vehicle_that_is_needed_may_be_kept() {
        assertFinding(single().owns(Asset.Kind.OWN_HOME, kr(900_000), null).line("asset/0/OWN_HOME"))
                .doesNotCount();
        assertFinding(single().owns(Asset.Kind.VEHICLE, kr(30_000), true).line("asset/0/VEHICLE"))
                .doesNotCount();
    }

    @Test
    void whether_a_vehicle_is_needed_and_whether_it_must_be_sold_is_for_a_person() {
        assertFinding(single().owns(Asset.Kind.VEHICLE, kr(30_000), null).line("asset/0/VEHICLE"))
                .asks("VEHICLE_NEEDED:asset/0/VEHICLE");
        assertFinding(single().owns(Asset.Kind.VEHICLE, kr(30_000), false).line("asset/0/VEHICLE"))
                .asks("ASSET_TO_SELL:asset/0/VEHICLE");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPERTY", "BUSINESS", "OTHER"})
    void whether_other_assets_must_be_sold_is_for_a_person(Asset.Kind kind) {
        assertFinding(single().owns(kind, kr(1), null).line("asset/0/" + kind)).asks("ASSET_TO_SELL:asset/0/" + kind);
    }

    @Test
    void a_kind_nobody_knows_a_negative_value_and_a_stranger_are_questions() {
        assertFinding(single().owns(Asset.Kind.UNKNOWN, kr(1), null).line("asset/0/UNKNOWN"))
                .asks("ASSET_UNKNOWN:asset/0/UNKNOWN");
        assertFinding(single().owns(Asset.Kind.SAVINGS, new Money(-1), null).line("asset/0/SAVINGS"))
                .asks("ASSET_UNKNOWN:asset/0/SAVINGS");
        var stranger = new Asset(4, Asset.Kind.SAVINGS, kr(1), null, Example.APPLICATION);
        assertFinding(AssetsToUse.of(stranger, single().in(2026, 12).facts())).asks("ASSET_UNKNOWN:asset/4/SAVINGS");
    }

    @Test
    void nothing_saved_is_nothing_to_use() {
        assertFinding(single().owns(Asset.Kind.SAVINGS, Money.ZERO, null).line("asset/0/SAVINGS"))
                .isAmount(Money.ZERO);
    }
}
