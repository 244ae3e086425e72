package se.bistand.decision.testcalculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Asset;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.PersonInHousehold;
import se.bistand.decision.domain.Residence;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.School;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.SupportHistory;
import se.bistand.web.Problem;

/// From what was asked to facts the rules can use, or everything that is wrong with it.
final class Examination {
    static final int MOST_PEOPLE = 20;
    static final int MOST_IN_DWELLING = 50;
    static final int MOST_ROWS = 50;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final Month FIRST_MONTH = Month.of(2014, 1);
    private static final Month LAST_MONTH = Month.of(2099, 12);
    private static final Month FIRST_HISTORY = Month.of(2010, 1);
    private static final List<String> SCHOOL = List.of(School.ATTENDS.name(), School.DOES_NOT_ATTEND.name());
    private static final int MOST_MONTHS = 120;
    private static final int OLDEST_WITH_LUNCH = 6;

    private final Asked asked;
    private final Problems problems;
    private final Set<String> municipalities;

    private Examination(Asked asked, List<Problem> alreadyFound, Set<String> municipalities) {
        this.asked = asked;
        this.problems = new Problems(alreadyFound);
        this.municipalities = municipalities;
    }

    /// @param facts null when there are problems
    record Examined(@Nullable ApplicationFacts facts, List<Problem> problems) {}

    static Examined of(Asked asked, List<Problem> alreadyFound, Set<String> municipalities) {
        return new Examination(asked, alreadyFound, municipalities).examine();
    }

    /// The constants a person may choose among: all but what stands for something nobody knows.
    static <E extends Enum<E>> List<String> choices(Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .map(Enum::name)
                .filter(name -> !name.equals("UNKNOWN"))
                .toList();
    }

    private Examined examine() {
        var municipality = problems.oneOf(
                asked.municipality(), municipalities.stream().sorted().toList(), "municipality");
        var month = problems.month(asked.month(), FIRST_MONTH, LAST_MONTH, "month");
        var people = people(month == null ? LAST_MONTH.lastDay() : month.lastDay());
        var housing = asked.housing() == null ? new Asked.Housing(null, null) : asked.housing();
        var form = problems.oneOf(housing.form(), choices(HousingForm.class), "housing.form");
        var least = Math.clamp(asked.people().size(), 1, MOST_PEOPLE);
        var dwelling = problems.number(housing.peopleInDwelling(), least, MOST_IN_DWELLING, "housing.peopleInDwelling");
        var costs = costs();
        var incomes = new ExaminedIncomes(asked, problems, month == null ? LAST_MONTH : month);
        var assets = assets();
        var history = history(month == null ? LAST_MONTH : month);
        if (municipality == null
                || month == null
                || form == null
                || dwelling == null
                || !problems.all().isEmpty()) {
            return new Examined(null, problems.all());
        }
        var household = new Household(people, HousingForm.valueOf(form), dwelling, Source.applicant());
        var facts = new ApplicationFacts(
                municipality,
                month,
                household,
                costs,
                incomes.stated(),
                incomes.answers(household),
                assets,
                List.of(),
                history);
        return new Examined(facts, List.of());
    }

    private List<PersonInHousehold> people(LocalDate lastDay) {
        problems.atMost(asked.people().size(), MOST_PEOPLE, "people");
        var people = new ArrayList<PersonInHousehold>();
        var roles = new ArrayList<String>();
        for (var i = 0; i < Math.min(asked.people().size(), MOST_PEOPLE); i++) {
            var at = "people[" + i + "].";
            var person = asked.people().get(i);
            var role = problems.oneOf(person.role(), choices(Role.class), at + "role");
            var born = problems.day(person.birthDate(), FIRST_BIRTH, lastDay, at + "birthDate");
            var school = person.school() == null
                    ? School.NOT_STATED.name()
                    : problems.oneOf(person.school(), SCHOOL, at + "school");
            var days = person.days() == null
                    ? null
                    : problems.number(person.days(), 0, lastDay.getDayOfMonth(), at + "days");
            lunch(person, born, lastDay.withDayOfMonth(1), at + "lunchOutsideHome");
            if (role != null && born != null && school != null) {
                people.add(new PersonInHousehold(
                        i,
                        Role.valueOf(role),
                        born,
                        Boolean.TRUE.equals(person.lunchOutsideHome()),
                        School.valueOf(school),
                        days == null ? Residence.WHOLE_MONTH : new Residence.Days(Residence.Kind.ALTERNATING, days)));
            }
            roles.add(String.valueOf(role));
        }
        var applicants = roles.stream().filter("APPLICANT"::equals).count();
        var coApplicants = roles.stream().filter("CO_APPLICANT"::equals).count();
        if (applicants != 1 || coApplicants > 1) {
            problems.add(
                    "people",
                    "ROLES",
                    "Ett hushåll har en sökande och högst en medsökande.",
                    "A household has one applicant and at most one co-applicant.");
        }
        return people;
    }

    /// The norm has two amounts for a child of 0–6, with and without lunch outside the home: no answer is not a no.
    private void lunch(Asked.Person person, @Nullable LocalDate born, LocalDate firstDay, String field) {
        if ("CHILD".equals(person.role())
                && born != null
                && born.plusYears(OLDEST_WITH_LUNCH + 1L).isAfter(firstDay)
                && person.lunchOutsideHome() == null) {
            problems.add(
                    field,
                    "MISSING",
                    "Svara om barnet äter lunch i förskolan fem dagar i veckan. Det gäller barn som är 0–6 år.",
                    "Say whether the child eats lunch at preschool five days a week. Needed for a child of 0–6.");
        }
    }

    private List<Cost> costs() {
        problems.atMost(asked.costs().size(), MOST_ROWS, "costs");
        var costs = new ArrayList<Cost>();
        for (var i = 0; i < Math.min(asked.costs().size(), MOST_ROWS); i++) {
            var at = "costs[" + i + "].";
            var cost = asked.costs().get(i);
            var kind = problems.oneOf(cost.kind(), choices(Cost.Kind.class), at + "kind");
            var ore = problems.amount(cost.amountOre(), at + "amountOre");
            if (kind != null && ore != null) {
                costs.add(new Cost(Cost.Kind.valueOf(kind), new Money(ore), Source.applicant()));
            }
        }
        return costs;
    }

    private List<Asset> assets() {
        problems.atMost(asked.assets().size(), MOST_ROWS, "assets");
        var assets = new ArrayList<Asset>();
        for (var i = 0; i < Math.min(asked.assets().size(), MOST_ROWS); i++) {
            var at = "assets[" + i + "].";
            var asset = asked.assets().get(i);
            var kind = problems.oneOf(asset.kind(), choices(Asset.Kind.class), at + "kind");
            var ore = problems.amount(asset.valueOre(), at + "valueOre");
            if (kind != null && ore != null) {
                assets.add(new Asset(
                        0,
                        Asset.Kind.valueOf(kind),
                        new Money(ore),
                        asset.neededForWorkOrHealth(),
                        Source.applicant()));
            }
        }
        return assets;
    }

    private SupportHistory history(Month month) {
        problems.atMost(asked.monthsWithSupport().size(), MOST_MONTHS, "monthsWithSupport");
        var months = new ArrayList<Month>();
        for (var i = 0; i < Math.min(asked.monthsWithSupport().size(), MOST_MONTHS); i++) {
            var had = problems.month(
                    asked.monthsWithSupport().get(i), FIRST_HISTORY, month, "monthsWithSupport[" + i + "]");
            if (had != null) {
                months.add(had);
            }
        }
        return new SupportHistory(true, months, Source.applicant());
    }
}
