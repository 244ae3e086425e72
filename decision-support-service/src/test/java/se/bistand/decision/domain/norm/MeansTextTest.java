package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.couple;
import static se.bistand.decision.domain.norm.Example.single;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.Role;

class MeansTextTest {
    private static String letter(Example example) {
        return ReasonsText.of(example.calculated());
    }

    @Test
    void the_letter_calls_the_only_child_the_child_and_not_a_co_applicant() {
        assertThat(letter(single().children(16).register(1, Register.CSN)))
                .contains("Skatteverket om sökanden, avläst 2026-12-01")
                .contains("CSN om barnet, avläst 2026-12-01")
                .doesNotContain("medsökanden");
    }

    @Test
    void the_letter_tells_several_children_apart_in_the_order_of_the_application() {
        var family = couple().children(16, 17).register(2, Register.CSN).register(3, Register.CSN);
        assertThat(letter(family))
                .contains("Skatteverket om medsökanden, avläst 2026-12-01")
                .contains("CSN om barn 1, avläst 2026-12-01")
                .contains("CSN om barn 2, avläst 2026-12-01");
    }

    @Test
    void the_applicant_is_who_applies_whatever_number_the_person_has() {
        var example = new Example().person(Role.CHILD, Example.born(16)).person(Role.APPLICANT, Example.born(36));
        assertThat(letter(example.register(0, Register.CSN)))
                .contains("Skatteverket om sökanden, avläst 2026-12-01")
                .contains("CSN om barnet, avläst 2026-12-01")
                .doesNotContain("medsökanden");
    }

    @Test
    void the_tenth_child_of_a_couple_is_a_child() {
        var family = couple().children(1, 2, 3, 4, 5, 6, 7, 8, 9, 16).register(11, Register.CSN);
        assertThat(letter(family)).contains("CSN om barn 10, avläst 2026-12-01");
    }

    @Test
    void somebody_outside_the_household_and_of_unknown_role_has_a_number() {
        assertThat(letter(single().register(7, Register.CSN))).contains("CSN om person 7, avläst 2026-12-01");
        assertThat(letter(single().person(Role.UNKNOWN, Example.born(30)).register(1, Register.CSN)))
                .contains("CSN om person 1, avläst 2026-12-01");
    }

    @Test
    void the_activity_requirement_of_a_co_applicant_is_told_of_the_co_applicant() {
        var example = couple().supportedMonthsInARow(4)
                .established(new Established.Activity(1, Established.ActivityStatus.EXEMPT, Example.CASEWORKER));
        assertThat(letter(example)).contains("Aktivitetskravet för medsökanden: omfattas inte");
    }
}
