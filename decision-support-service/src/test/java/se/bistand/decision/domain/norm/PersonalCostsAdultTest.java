package se.bistand.decision.domain.norm;

import static se.bistand.decision.domain.norm.Example.born;
import static se.bistand.decision.domain.norm.Example.couple;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Role;

class PersonalCostsAdultTest {
    @Test
    void a_single_adult_has_the_amount_of_the_single() {
        assertFinding(single().line("person/0"))
                .isAmount(kr(3_940))
                .cites(Rule.PERSONAL_COSTS_ADULT, "12 kap. 7 § SFS 2025:400; 12 kap. 2 § SFS 2025:468")
                .restsOn("age.day", "riksnorm.adult.single");
    }

    @Test
    void a_couple_has_one_amount_for_both_together() {
        assertFinding(couple().line("couple")).isAmount(kr(7_100)).restsOn("age.day", "riksnorm.adult.couple");
    }

    @Test
    void before_july_2025_the_act_of_2001_is_cited() {
        assertFinding(single().in(2025, 6).line("person/0"))
                .isAmount(kr(3_910))
                .cites(Rule.PERSONAL_COSTS_ADULT, "4 kap. 3 § SFS 2001:453; 2 kap. 1 § SFS 2001:937");
    }

    @Test
    void an_adult_without_a_birth_date_is_a_question() {
        var example = new Example().person(Role.APPLICANT, null);
        assertFinding(example.line("person/0")).asks("BIRTH_DATE_MISSING:person/0");
    }

    @Test
    void both_of_a_couple_without_birth_dates_are_two_questions() {
        var example = new Example().person(Role.APPLICANT, null).person(Role.CO_APPLICANT, null);
        assertFinding(example.line("couple")).asks("BIRTH_DATE_MISSING:person/0", "BIRTH_DATE_MISSING:person/1");
    }

    @Test
    void an_applicant_of_17_is_a_question() {
        var example = new Example().person(Role.APPLICANT, born(17));
        assertFinding(example.line("person/0")).asks("ADULT_UNDER_18:person/0");
    }

    @Test
    void who_turns_18_on_the_last_day_is_an_adult_where_age_is_reckoned_that_day() {
        var example = new Example().person(Role.APPLICANT, LocalDate.of(2008, 12, 31));
        assertFinding(example.line("person/0")).isAmount(kr(3_940));
        assertFinding(example.municipality("9902").line("person/0")).asks("ADULT_UNDER_18:person/0");
    }
}
