package se.bistand.decision.domain.norm;

import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.bistand.decision.domain.HousingForm;

class SharedHouseholdCostTest {
    @ParameterizedTest
    @CsvSource({"1,1280", "2,1410", "3,1790", "4,2030", "5,2330", "6,2640", "7,2830", "8,3020", "10,3400"})
    void the_cost_follows_the_size_and_each_person_beyond_seven_adds(int size, long kronor) {
        var children = new int[size - 1];
        Arrays.fill(children, 5);
        assertFinding(single().children(children).line("household"))
                .isAmount(kr(kronor))
                .cites(Rule.SHARED_HOUSEHOLD_COST, "12 kap. 7 § SFS 2025:400; 12 kap. 2–3 §§ SFS 2025:468");
    }

    @Test
    void the_addition_beyond_seven_is_a_parameter_of_its_own() {
        assertFinding(single().children(1, 2, 3, 4, 5, 6, 7).line("household"))
                .restsOn("riksnorm.shared.7", "riksnorm.shared_extra");
    }

    @ParameterizedTest
    @EnumSource(names = {"INSTITUTION", "NONE", "UNKNOWN"})
    void who_has_no_dwelling_of_a_known_kind_is_a_question(HousingForm form) {
        assertFinding(single().housing(form).line("household")).asks("HOUSING_FORM");
    }

    @Test
    void fewer_in_the_dwelling_than_in_the_household_is_a_question() {
        assertFinding(single().livingWith(-1).line("household")).asks("DWELLING_SIZE");
    }

    @Test
    void a_lodger_with_nobody_to_lodge_with_is_a_question() {
        assertFinding(single().housing(HousingForm.LODGER).line("household")).asks("DWELLING_SIZE");
    }
}
