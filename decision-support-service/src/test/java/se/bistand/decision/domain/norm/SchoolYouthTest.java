package se.bistand.decision.domain.norm;

import static se.bistand.decision.domain.norm.Example.single;
import static se.bistand.decision.domain.norm.FindingAssert.assertFinding;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.School;

class SchoolYouthTest {
    private static Finding found(School school) {
        var youth = single().youth(19, school).household().people().getLast();
        return SchoolYouth.of(youth, Month.of(2026, 12), Example.APPLICATION);
    }

    @Test
    void the_parents_maintain_who_goes_to_school() {
        assertFinding(found(School.ATTENDS)).isFulfilled().cites(Rule.SCHOOL_YOUTH, "7 kap. 1 § SFS 1949:381");
    }

    @Test
    void who_does_not_go_to_school_may_have_to_apply_alone() {
        assertFinding(found(School.DOES_NOT_ATTEND)).asks("YOUTH_NOT_IN_SCHOOL:person/1");
    }

    @Test
    void school_nobody_has_stated_is_a_question() {
        assertFinding(found(School.NOT_STATED)).asks("SCHOOL_YOUTH:person/1");
    }

    @Test
    void at_17_nobody_is_asked_about_school() {
        assertFinding(single().youth(17, School.NOT_STATED).line("person/1")).isAmount(Example.kr(4_960));
    }
}
