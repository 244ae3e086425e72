package se.bistand.intake.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draft where everything is right; a test names only what matters.
final class DraftBuilder {
    private @Nullable String month = "2026-11";
    private String email = "rut@exempel.se";
    private boolean attested = true;
    private Draft.Account account = new Draft.Account("8327", "123456789");
    private List<Draft.Person> people = new ArrayList<>(List.of(applicant()));
    private final List<Draft.Cost> costs = new ArrayList<>();
    private final List<Draft.Income> incomes = new ArrayList<>();
    private final List<Draft.Asset> assets = new ArrayList<>();

    private DraftBuilder() {}

    static DraftBuilder draft() {
        return new DraftBuilder();
    }

    static Draft.Person applicant() {
        return new Draft.Person("APPLICANT", "199002052380", "Rut Exempel", null, null, null);
    }

    static Draft.Person child(String number) {
        return new Draft.Person("CHILD", number, "Bo Exempel", true, null, null);
    }

    DraftBuilder month(@Nullable String value) {
        month = value;
        return this;
    }

    DraftBuilder email(String value) {
        email = value;
        return this;
    }

    DraftBuilder attested(boolean value) {
        attested = value;
        return this;
    }

    DraftBuilder account(String clearing, String number) {
        account = new Draft.Account(clearing, number);
        return this;
    }

    DraftBuilder people(List<Draft.Person> all) {
        people = new ArrayList<>(all);
        return this;
    }

    DraftBuilder person(String role, String number) {
        people.add(new Draft.Person(role, number, "Bo Exempel", null, null, null));
        return this;
    }

    DraftBuilder cost(String kind, long ore) {
        costs.add(new Draft.Cost(kind, ore));
        return this;
    }

    DraftBuilder income(long personNo, String receivedOn) {
        incomes.add(new Draft.Income(personNo, "SALARY", 100_000L, receivedOn, null));
        return this;
    }

    DraftBuilder income(Draft.Income income) {
        incomes.add(income);
        return this;
    }

    DraftBuilder child(@Nullable String school, Draft.@Nullable Residence residence) {
        people.add(new Draft.Person("CHILD", "201305162388", "Bo Exempel", null, school, residence));
        return this;
    }

    DraftBuilder childWithLunch(String number, @Nullable Boolean lunchOutsideHome) {
        people.add(new Draft.Person("CHILD", number, "Bo Exempel", lunchOutsideHome, null, null));
        return this;
    }

    DraftBuilder asset(long personNo, String kind, long ore) {
        assets.add(new Draft.Asset(personNo, kind, ore, null));
        return this;
    }

    Draft build() {
        return new Draft(
                "9901",
                month,
                "NEW",
                people,
                new Draft.Housing("RENTAL", 2L, null),
                costs,
                incomes,
                assets,
                email,
                account,
                "sv",
                attested);
    }
}
