package se.bistand.intake.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// An application that holds everything it must. Amounts are öre.
public record Application(
        String municipality,
        YearMonth month,
        Kind kind,
        List<Person> people,
        Housing housing,
        List<Cost> costs,
        List<Income> incomes,
        String email,
        Account account,
        String language) {

    /// nyansökan, återansökan, tilläggsansökan
    public enum Kind {
        NEW,
        RENEWAL,
        SUPPLEMENTARY
    }

    /// sökande, medsökande, barn
    public enum Role {
        APPLICANT,
        CO_APPLICANT,
        CHILD
    }

    /// hyresrätt, andrahand, inneboende, äger, institution, saknar bostad
    public enum HousingForm {
        RENTAL,
        SUBLET,
        LODGER,
        OWNED,
        INSTITUTION,
        NONE
    }

    /// hyra, hushållsel, hemförsäkring, arbetsresor, fackavgift, a-kasseavgift, läkemedel, vård, annat
    public enum CostKind {
        RENT,
        ELECTRICITY,
        HOME_INSURANCE,
        WORK_TRAVEL,
        UNION_FEE,
        UNEMPLOYMENT_FUND_FEE,
        MEDICINE,
        CARE,
        OTHER
    }

    /// lön, underhållsbidrag, tjänstepension, insättning, annat
    public enum IncomeKind {
        SALARY,
        CHILD_SUPPORT,
        OCCUPATIONAL_PENSION,
        DEPOSIT,
        OTHER
    }

    public record Person(Role role, PersonalNumber number, String name, boolean lunchOutsideHome) {}

    public record Housing(HousingForm form, int peopleInDwelling) {}

    public record Cost(CostKind kind, long amountOre) {}

    public record Income(int personNo, IncomeKind kind, long amountOre, LocalDate receivedOn) {}

    public record Account(String clearing, String number) {}

    public Application {
        people = List.copyOf(people);
        costs = List.copyOf(costs);
        incomes = List.copyOf(incomes);
    }

    public Person applicant() {
        return people.getFirst();
    }

    /// Applicant and co-applicant.
    public List<Person> adults() {
        return people.stream().filter(person -> person.role() != Role.CHILD).toList();
    }

    @Override
    public String toString() {
        return "Application[" + month + " " + kind + "]"; // the rest identifies people
    }
}
