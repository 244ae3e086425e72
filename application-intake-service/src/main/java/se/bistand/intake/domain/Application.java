package se.bistand.intake.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An application that holds everything it must. Amounts are öre.
public record Application(
        String municipality,
        YearMonth month,
        Kind kind,
        List<Person> people,
        Housing housing,
        List<Cost> costs,
        List<Income> incomes,
        List<Asset> assets,
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

    /// inte uppgivet, går i skola, går inte i skola
    public enum School {
        NOT_STATED,
        ATTENDS,
        DOES_NOT_ATTEND
    }

    /// hela månaden, växelvis, umgänge, kommer eller lämnar
    public enum ResidenceKind {
        WHOLE_MONTH,
        ALTERNATING,
        VISITATION,
        DATES
    }

    /// The kinds of costs (kostnadsslag); the event's schema has the Swedish words.
    public enum CostKind {
        RENT,
        ELECTRICITY,
        HOME_INSURANCE,
        WORK_TRAVEL,
        UNION_FEE,
        UNEMPLOYMENT_FUND_FEE,
        MEDICINE,
        CARE,
        DENTAL,
        GLASSES,
        MEDICAL_TRAVEL,
        CHILDCARE_FEE,
        INTERNET,
        MOVING,
        HOUSING_INTEREST,
        HOUSING_FEE,
        INSTITUTION_FEE,
        OTHER
    }

    /// The kinds of incomes (inkomstslag); the event's schema has the Swedish words.
    public enum IncomeKind {
        SALARY,
        CHILD_SUPPORT,
        OCCUPATIONAL_PENSION,
        DEPOSIT,
        TAX_REFUND,
        LOAN,
        GIFT,
        SOLD_ASSET,
        RENT_SHARE,
        OTHER_MUNICIPALITY,
        LEISURE_CARD,
        JOB_PREMIUM,
        OTHER
    }

    /// The kinds of assets (tillgångsslag); the event's schema has the Swedish words.
    public enum AssetKind {
        SAVINGS,
        SECURITIES,
        VEHICLE,
        OWN_HOME,
        PROPERTY,
        BUSINESS,
        OTHER
    }

    public record Person(
            Role role,
            PersonalNumber number,
            String name,
            boolean lunchOutsideHome,
            School school,
            Residence residence) {}

    /// @param days null where they are not stated
    public record Residence(ResidenceKind kind, @Nullable Integer days, List<Period> periods) {
        static final Residence WHOLE_MONTH = new Residence(ResidenceKind.WHOLE_MONTH, null, List.of());

        public Residence {
            periods = List.copyOf(periods);
        }
    }

    /// @param to null where no end is known
    public record Period(LocalDate from, @Nullable LocalDate to) {}

    /// @param subletConsent null where it is not stated
    public record Housing(
            HousingForm form,
            int peopleInDwelling,
            @Nullable Boolean subletConsent) {}

    public record Cost(CostKind kind, long amountOre) {}

    /// @param earnedEarlierThisYearOre by a child or school youth; null where it is not stated
    public record Income(
            int personNo,
            IncomeKind kind,
            long amountOre,
            LocalDate receivedOn,
            @Nullable Long earnedEarlierThisYearOre) {}

    /// @param neededForWorkOrHealth null where it is not stated
    public record Asset(
            int personNo,
            AssetKind kind,
            long valueOre,
            @Nullable Boolean neededForWorkOrHealth) {}

    public record Account(String clearing, String number) {}

    public Application {
        people = List.copyOf(people);
        costs = List.copyOf(costs);
        incomes = List.copyOf(incomes);
        assets = List.copyOf(assets);
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
