package se.bistand.decision.testcalculation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.PersonInHousehold;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.StatedIncome;
import se.bistand.web.Problem;

/// From what was asked to facts the rules can use, or everything that is wrong with it.
final class Examination {
    static final int MOST_PEOPLE = 20;
    static final int MOST_IN_DWELLING = 50;
    static final int MOST_ROWS = 50;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final Month FIRST_MONTH = Month.of(2014, 1);
    private static final Month LAST_MONTH = Month.of(2099, 12);
    private static final Register BENEFITS = Register.FORSAKRINGSKASSAN;

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
        var month = month(asked.month());
        var people = people(month == null ? LAST_MONTH.lastDay() : month.lastDay());
        var housing = asked.housing() == null ? new Asked.Housing(null, null) : asked.housing();
        var form = problems.oneOf(housing.form(), choices(HousingForm.class), "housing.form");
        var least = Math.clamp(asked.people().size(), 1, MOST_PEOPLE);
        var dwelling = problems.number(housing.peopleInDwelling(), least, MOST_IN_DWELLING, "housing.peopleInDwelling");
        var costs = costs();
        var incomes = incomes(month == null ? LAST_MONTH : month);
        if (municipality == null
                || month == null
                || form == null
                || dwelling == null
                || !problems.all().isEmpty()) {
            return new Examined(null, problems.all());
        }
        var household = new Household(people, HousingForm.valueOf(form), dwelling, Source.applicant());
        var facts = new ApplicationFacts(
                municipality, month, household, costs, incomes.stated, answers(household, month, incomes.benefits));
        return new Examined(facts, List.of());
    }

    private @Nullable Month month(@Nullable String text) {
        try {
            var month = text == null ? null : Month.parse(text);
            if (month != null && month.compareTo(FIRST_MONTH) >= 0 && month.compareTo(LAST_MONTH) <= 0) {
                return month;
            }
        } catch (DateTimeException notAMonth) {
            // said below, with the others
        }
        problems.add(
                "month",
                text == null || text.isBlank() ? "MISSING" : "NOT_A_MONTH",
                "Skriv månaden som år och månad från " + FIRST_MONTH + ", till exempel 2026-12.",
                "Write the month as year and month from " + FIRST_MONTH + ", for example 2026-12.");
        return null;
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
            if (role != null && born != null) {
                people.add(new PersonInHousehold(
                        i, Role.valueOf(role), born, Boolean.TRUE.equals(person.lunchOutsideHome())));
            }
            roles.add(String.valueOf(role));
        }
        var applicants = roles.stream().filter("APPLICANT"::equals).count();
        var coApplicants = roles.stream().filter("CO_APPLICANT"::equals).count();
        if (applicants != 1 || coApplicants > 1) {
            problems.add(
                    "people",
                    "ROLES",
                    "Ett hushåll har en sökande (APPLICANT) och högst en medsökande (CO_APPLICANT).",
                    "A household has one applicant (APPLICANT) and at most one co-applicant (CO_APPLICANT).");
        }
        return people;
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

    private record Benefit(int personNo, RegisterAnswer.Payment payment) {}

    private record Incomes(List<StatedIncome> stated, List<Benefit> benefits) {}

    private Incomes incomes(Month month) {
        problems.atMost(asked.incomes().size(), MOST_ROWS, "incomes");
        var allowed = new ArrayList<>(choices(StatedIncome.Kind.class));
        Benefits.CODES.forEach((code, swedish) -> allowed.add(Benefits.kind(code)));
        var incomes = new Incomes(new ArrayList<>(), new ArrayList<>());
        var first = month.firstDay().minusYears(1);
        var lastPerson = Math.clamp(asked.people().size() - 1, 0, MOST_PEOPLE - 1);
        for (var i = 0; i < Math.min(asked.incomes().size(), MOST_ROWS); i++) {
            var at = "incomes[" + i + "].";
            var income = asked.incomes().get(i);
            var person = problems.number(income.personNo(), 0, lastPerson, at + "personNo");
            var kind = problems.oneOf(income.kind(), allowed, at + "kind");
            var ore = problems.amount(income.amountOre(), at + "amountOre");
            var day = problems.day(income.receivedOn(), first, month.lastDay(), at + "receivedOn");
            if (person == null || kind == null || ore == null || day == null) {
                continue;
            }
            var code = Benefits.code(kind);
            if (code == null) {
                incomes.stated.add(new StatedIncome(
                        person, StatedIncome.Kind.valueOf(kind), new Money(ore), day, Source.applicant()));
            } else {
                incomes.benefits.add(new Benefit(person, new RegisterAnswer.Payment(code, new Money(ore), day)));
            }
        }
        return incomes;
    }

    /// No register is read here: the visitor says what there is, and each adult's registers stand as read with that. A
    /// caseworker reads the real ones.
    private static List<RegisterAnswer> answers(Household household, Month month, List<Benefit> benefits) {
        var asIfRead = month.firstDay().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        var answers = new ArrayList<RegisterAnswer>();
        for (var person : household.people()) {
            var adult = household.adults().contains(person);
            for (var register : List.of(Register.SKATTEVERKET, BENEFITS, Register.ARBETSFORMEDLINGEN)) {
                var payments = register == BENEFITS
                        ? benefits.stream()
                                .filter(b -> b.personNo() == person.no())
                                .map(Benefit::payment)
                                .toList()
                        : List.<RegisterAnswer.Payment>of();
                if (adult || !payments.isEmpty()) {
                    var outcome =
                            payments.isEmpty() ? RegisterAnswer.Outcome.NOTHING_FOUND : RegisterAnswer.Outcome.ANSWERED;
                    answers.add(new RegisterAnswer(person.no(), register, outcome, null, asIfRead, payments));
                }
            }
        }
        return answers;
    }
}
