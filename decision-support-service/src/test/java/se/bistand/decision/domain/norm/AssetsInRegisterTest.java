package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bistand.decision.domain.Asset;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer.Payment;
import se.bistand.decision.domain.RegisterFacts;
import se.bistand.decision.domain.RegisterFacts.Holding;

class AssetsInRegisterTest {
    private static final Holding CAR = new Holding(Holding.Kind.VEHICLE, "PERSONBIL", 2014, null);
    private static final Holding CAPITAL = new Holding(Holding.Kind.CAPITAL, "KAPITAL", 2025, kr(7_400));

    private static Example vehicles(Holding... vehicles) {
        return single().told(Register.TRANSPORTSTYRELSEN, RegisterFacts.of(vehicles));
    }

    private static Example capital(Payment... payments) {
        return single().told(Register.SKATTEVERKET, RegisterFacts.of(CAPITAL), payments);
    }

    @Test
    void a_vehicle_the_application_does_not_state_is_a_question() {
        var example = vehicles(CAR, CAR).owns(Asset.Kind.VEHICLE, kr(0), true);
        assertFinding(example.lineOf(Rule.ASSETS_IN_REGISTER))
                .asks("ASSET_NOT_STATED:asset/0/VEHICLE")
                .cites(Rule.ASSETS_IN_REGISTER, "12 kap. 1 § SFS 2025:400");
        assertThat(NormText.of(example.calculated()))
                .contains("tillgång enligt register (asset/0/VEHICLE) = fordon PERSONBIL 2014")
                .contains("tillgångar enligt register, antal (asset/0/VEHICLE) = 2")
                .contains("uppgivna tillgångar, antal (asset/0/VEHICLE) = 1");
    }

    @Test
    void as_many_vehicles_as_are_stated_are_no_question() {
        assertThat(vehicles(CAR).owns(Asset.Kind.VEHICLE, kr(0), true).hasLineOf(Rule.ASSETS_IN_REGISTER))
                .isFalse();
        assertThat(vehicles().hasLineOf(Rule.ASSETS_IN_REGISTER)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Asset.Kind.class)
    void capital_is_stated_with_what_can_bring_such_an_income(Asset.Kind stated) {
        var brings = stated == Asset.Kind.SAVINGS || stated == Asset.Kind.SECURITIES || stated == Asset.Kind.PROPERTY;
        assertThat(capital().owns(stated, kr(0), true).hasLineOf(Rule.ASSETS_IN_REGISTER))
                .isEqualTo(!brings);
    }

    @Test
    void capital_that_nobody_states_is_asked_about_once() {
        assertFinding(capital().lineOf(Rule.ASSETS_IN_REGISTER)).asks("ASSET_NOT_STATED:asset/0/UNKNOWN");
        var surplus = new Payment("KAPITAL", kr(7_400), LocalDate.of(2025, 12, 31));
        assertThat(capital(surplus).calculated().questions())
                .extracting(Question::id)
                .containsExactly("ASSETS:income/0/KAPITAL");
    }

    @Test
    void a_kind_of_asset_nobody_knows_is_a_question_whatever_is_stated() {
        var unknown = new Holding(Holding.Kind.UNKNOWN, "X", null, null);
        assertFinding(vehicles(unknown).owns(Asset.Kind.OTHER, kr(0), null).lineOf(Rule.ASSETS_IN_REGISTER))
                .asks("ASSET_NOT_STATED:asset/0/UNKNOWN");
    }
}
