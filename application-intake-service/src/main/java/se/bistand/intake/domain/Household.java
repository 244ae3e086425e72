package se.bistand.intake.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What must hold for the people of an application: one applicant, first; at most one co-applicant; children to 20.
///
/// @param month applied for, null when it is not known
record Household(LocalDate today, @Nullable YearMonth month, Examination.PersonalNumbers personalNumbers) {
    private static final int MOST_PEOPLE = 20;
    private static final int MOST_NAME = 100;
    private static final int OLDEST_CHILD = 20;
    private static final int OLDEST_WITH_LUNCH = 6;

    List<Application.Person> examine(List<Draft.Person> drafts, Faults faults) {
        composition(drafts, faults);
        var people = new ArrayList<Application.Person>();
        var seen = new HashSet<String>();
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var at = "people[" + i + "].";
            var role = faults.oneOf(Application.Role.class, draft.role(), at + "role");
            var number = number(draft.personalNumber(), at + "personalNumber", faults);
            var name = name(draft.name(), at + "name", faults);
            if (number != null && !seen.add(number.digits())) {
                faults.add(
                        at + "personalNumber",
                        "PERSON_TWICE",
                        "Personen finns redan i ansökan.",
                        "The person is already in the application.");
            }
            if (role == Application.Role.CHILD && number != null) {
                age(number, at + "personalNumber", faults);
                lunch(number, draft.lunchOutsideHome(), at + "lunchOutsideHome", faults);
            }
            var school = draft.school() == null
                    ? Application.School.NOT_STATED
                    : faults.oneOf(Application.School.class, draft.school(), at + "school");
            var residence = new Residences(month).examine(draft.residence(), role, at + "residence.", faults);
            if (role != null && number != null && name != null && school != null) {
                // What is not answered by now is asked of nobody: an adult, or a child of 7 or older.
                people.add(new Application.Person(
                        role, number, name, Boolean.TRUE.equals(draft.lunchOutsideHome()), school, residence));
            }
        }
        return people;
    }

    private static void composition(List<Draft.Person> drafts, Faults faults) {
        var roles = drafts.stream().map(Draft.Person::role).toList();
        var applicants = roles.stream().filter("APPLICANT"::equals).count();
        if (drafts.size() > MOST_PEOPLE) {
            faults.add("people", "TOO_MANY", "Högst 20 personer i en ansökan.", "At most 20 people in an application.");
        } else if (applicants != 1) {
            faults.add("people", "ONE_APPLICANT", "Ansökan ska ha en sökande.", "There must be exactly one applicant.");
        } else if (!"APPLICANT".equals(roles.getFirst())) {
            faults.add("people", "APPLICANT_FIRST", "Sökanden ska stå först.", "The applicant must come first.");
        }
        if (roles.stream().filter("CO_APPLICANT"::equals).count() > 1) {
            faults.add(
                    "people[" + roles.lastIndexOf("CO_APPLICANT") + "].role",
                    "ONE_CO_APPLICANT",
                    "Ansökan har högst en medsökande.",
                    "There can be at most one co-applicant.");
        }
    }

    private @Nullable PersonalNumber number(@Nullable String stated, String field, Faults faults) {
        var present = faults.present(stated, field);
        if (present == null) {
            return null;
        }
        var number = present.matches("\\d{12}") ? personalNumbers.read(present) : null;
        var born = number == null ? null : number.birthDate();
        if (number == null || (born != null && born.isAfter(today))) {
            faults.add(
                    field,
                    "NOT_A_PERSONAL_NUMBER",
                    "Skriv person- eller samordningsnumret med tolv siffror, ååååmmddnnnn.",
                    "Write the personal or coordination number with twelve digits, yyyymmddnnnn.");
            return null;
        }
        return number;
    }

    private static @Nullable String name(@Nullable String stated, String field, Faults faults) {
        var name = faults.present(stated, field);
        if (name != null && (name.length() > MOST_NAME || name.chars().anyMatch(Character::isISOControl))) {
            faults.add(field, "NOT_A_NAME", "Namnet har högst 100 tecken.", "The name has at most 100 characters.");
        }
        return name;
    }

    /// Children count up to 20 while in school; whether they are is for a person to judge.
    private void age(PersonalNumber number, String field, Faults faults) {
        var born = number.birthDate();
        if (month == null || born == null) {
            return;
        }
        if (born.plusYears(OLDEST_CHILD + 1L).isAfter(month.atDay(1))) {
            return;
        }
        faults.add(
                field,
                "CHILD_TOO_OLD",
                "Ett barn är högst 20 år den första i månaden. Den som är äldre söker själv.",
                "A child is at most 20 on the first of the month. Whoever is older applies alone.");
    }

    /// The national norm has one amount for a child of 0–6 who eats lunch outside the home and a higher one for a child
    /// who does not: no answer is no answer, not a no. From 7 there is one amount.
    private void lunch(PersonalNumber number, @Nullable Boolean answer, String field, Faults faults) {
        var born = number.birthDate();
        if (month != null
                && born != null
                && born.plusYears(OLDEST_WITH_LUNCH + 1L).isAfter(month.atDay(1))) {
            faults.present(answer, field);
        }
    }
}
