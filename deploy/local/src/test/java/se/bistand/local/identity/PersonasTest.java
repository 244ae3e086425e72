package se.bistand.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonasTest {
    @Test
    void a_caseworker_has_a_role_and_a_municipality() {
        var anna = Personas.find(Personas.STAFF, "anna.handlaggare").orElseThrow();

        assertThat(anna.claims())
                .containsEntry("sub", "anna.handlaggare")
                .containsEntry("roles", List.of("caseworker"))
                .containsEntry("municipality", "9901")
                .doesNotContainKey("personal_number");
    }

    @Test
    void a_resident_has_a_personal_number_and_no_municipality() {
        var olle = Personas.find(Personas.RESIDENTS, "198606262395").orElseThrow();

        assertThat(olle.claims())
                .containsEntry("personal_number", "198606262395")
                .doesNotContainKey("municipality");
    }

    @Test
    void a_persona_of_one_issuer_is_nobody_at_another() {
        assertThat(Personas.find(Personas.RESIDENTS, "anna.handlaggare")).isEmpty();
        assertThat(Personas.find(Personas.STAFF, "198606262395")).isEmpty();
        assertThat(Personas.find(Personas.SERVICES, "anna.handlaggare")).isEmpty();
    }

    @Test
    void any_test_person_may_sign_in_as_a_resident() {
        assertThat(Personas.find(Personas.RESIDENTS, "196810292398")).isPresent();
        assertThat(Personas.find(Personas.RESIDENTS, "not-a-number")).isEmpty();
    }

    @Test
    void the_page_has_one_button_per_persona_and_no_script() {
        var page = PersonaPage.forStaff();

        assertThat(page.split("<button")).hasSize(Personas.STAFF_PERSONAS.size() + 1);
        assertThat(page).contains("lang=\"sv\"", "Anna Handläggare").doesNotContain("<script", "{{");
    }
}
