package se.bistand.decision.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// One member of the household. The birth date is null when the personal number holds no calendar date.
/// @param no the person's number in the application, from 0
/// @param lunchOutsideHome a child of 0–6 who eats lunch outside the home five days a week
/// @param school matters from 18 to 20
public record PersonInHousehold(
        int no,
        Role role,
        @Nullable LocalDate birthDate,
        boolean lunchOutsideHome,
        School school,
        Residence residence) {

    /// A member the whole month, of whom nothing is said about school.
    public PersonInHousehold(int no, Role role, @Nullable LocalDate birthDate, boolean lunchOutsideHome) {
        this(no, role, birthDate, lunchOutsideHome, School.NOT_STATED, Residence.WHOLE_MONTH);
    }

    /// Whole years on the day; empty without a birth date, or when the person is not yet born that day.
    public OptionalInt ageOn(LocalDate day) {
        return birthDate == null || birthDate.isAfter(day)
                ? OptionalInt.empty()
                : OptionalInt.of((int) ChronoUnit.YEARS.between(birthDate, day));
    }

    public String subject() {
        return "person/" + no;
    }

    /// Never the birth date: a person is written by number and role alone.
    @Override
    public String toString() {
        return subject() + " " + role;
    }
}
