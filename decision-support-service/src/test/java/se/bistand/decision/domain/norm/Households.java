package se.bistand.decision.domain.norm;

import static se.bistand.decision.domain.norm.Example.couple;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Asset;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer.Payment;
import se.bistand.decision.domain.Residence;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.School;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.StatedIncome;
import se.bistand.decision.domain.SupportHistory;

/// Households made from a seed: the same seed always makes the same household, so that a failing one can be replayed.
/// About half are plain; the others have every kind of fact, contradictions among them.
final class Households {
    private static final List<String> CODES = List.of("BOB", "US", "FP", "ABB", "ZZ");

    private final Random random;
    private final Example example;
    private final int year;
    private final int monthOfYear;

    private Households(long seed) {
        random = new Random(seed);
        example = oneIn(3) ? couple() : single();
        year = 2014 + random.nextInt(13);
        monthOfYear = 1 + random.nextInt(12);
        example.in(year, monthOfYear);
        example.municipality(random.nextBoolean() ? "9901" : "9902");
    }

    static Example of(long seed) {
        var household = new Households(seed);
        household.people(seed % 2 == 0);
        household.costs();
        household.incomes(seed % 2 == 0);
        if (seed % 2 == 0) {
            household.rarer();
            household.assessed();
        }
        return household.example;
    }

    /// The same facts with every list in another order.
    static ApplicationFacts shuffled(ApplicationFacts facts, long seed) {
        var order = new Random(seed);
        var household = facts.household();
        return new ApplicationFacts(
                facts.municipality(),
                facts.month(),
                new Household(
                        shuffled(household.people(), order),
                        household.housing(),
                        household.peopleInDwelling(),
                        household.source(),
                        household.subletConsent()),
                shuffled(facts.costs(), order),
                shuffled(facts.incomes(), order),
                shuffled(facts.answers(), order),
                shuffled(facts.assets(), order),
                shuffled(facts.established(), order),
                facts.history());
    }

    private void people(boolean rich) {
        for (var i = random.nextInt(9); i > 0; i--) {
            // Born 2000–2013: no child is unborn in any of the months.
            var born = LocalDate.of(2000 + random.nextInt(14), 1 + random.nextInt(12), 1 + random.nextInt(28));
            var school = School.values()[random.nextInt(3)];
            example.member(Role.CHILD, born, rich && oneIn(2) ? school : School.ATTENDS, residence(rich));
        }
        if (oneIn(4)) {
            example.livingWith(1 + random.nextInt(8));
        }
        if (oneIn(rich ? 4 : 20)) {
            example.housing(HousingForm.values()[random.nextInt(HousingForm.values().length)]);
        }
        if (oneIn(4)) {
            example.subletConsent(random.nextBoolean());
        }
    }

    private Residence residence(boolean rich) {
        if (!rich || !oneIn(3)) {
            return Residence.WHOLE_MONTH;
        }
        var kind = random.nextBoolean() ? Residence.Kind.ALTERNATING : Residence.Kind.VISITATION;
        return switch (random.nextInt(3)) {
            case 0 -> new Residence.Days(kind, random.nextInt(33));
            case 1 -> new Residence.Dates(List.of(new Period(day(), oneIn(3) ? null : day())));
            default -> oneIn(4) ? new Residence.DaysNotStated(kind) : new Residence.Days(kind, random.nextInt(29));
        };
    }

    private LocalDate day() {
        return LocalDate.of(year, monthOfYear, 1 + random.nextInt(28));
    }

    private void costs() {
        for (var i = random.nextInt(6); i > 0; i--) {
            example.cost(Cost.Kind.values()[random.nextInt(14)], kr(random.nextInt(12_000)));
        }
        if (oneIn(10)) {
            example.cost(Cost.Kind.values()[random.nextInt(Cost.Kind.values().length)], kr(random.nextInt(12_000)));
        }
    }

    private void incomes(boolean rich) {
        for (var i = random.nextInt(4); i > 0; i--) {
            var kinds = rich ? StatedIncome.Kind.values().length : 9;
            example.states(StatedIncome.Kind.values()[random.nextInt(kinds)], new Money(random.nextInt(900_000)));
        }
        if (random.nextBoolean()) {
            var payments = new ArrayList<Payment>();
            for (var i = random.nextInt(rich ? 5 : 3); i > 0; i--) {
                payments.add(payment(rich));
            }
            example.register(0, Register.FORSAKRINGSKASSAN, payments.toArray(Payment[]::new));
        } else if (oneIn(10)) {
            example.couldNotAnswer(0, Register.FORSAKRINGSKASSAN, "TIMEOUT");
        }
        if (oneIn(3)) {
            example.register(0, Register.SKATTEVERKET, example.paid("AGI", random.nextInt(20_000)));
        }
    }

    private Payment payment(boolean rich) {
        var code = CODES.get(random.nextInt(rich && oneIn(8) ? 5 : 4));
        var back = rich && oneIn(6) ? random.nextInt(4) : 1;
        var on = Month.of(year, monthOfYear).plusMonths(-back).firstDay().plusDays(random.nextInt(28));
        var amount = kr(rich && oneIn(12) ? -random.nextInt(2_000) : random.nextInt(5_000));
        var first = on.withDayOfMonth(1).plusMonths(rich && oneIn(4) ? random.nextInt(3) - 1 : 0);
        var paidFor = oneIn(2) ? new Period(first, first.plusDays(on.getDayOfMonth() - 1L)) : null;
        return new Payment(code, amount, on, paidFor, oneIn(9));
    }

    private void rarer() {
        example.history(history());
        if (oneIn(6)) {
            example.established(new Established.NormDeviation(
                    0,
                    kr(random.nextInt(2_000) - 1_000),
                    Established.SpecialReason.values()[random.nextInt(6)],
                    Example.CASEWORKER));
        }
        if (oneIn(4)) {
            example.established(new Established.CostApproved(
                    Cost.Kind.values()[random.nextInt(Cost.Kind.values().length)],
                    kr(random.nextInt(3_000)),
                    Established.CostReason.NEEDED,
                    Example.CASEWORKER));
        }
        if (oneIn(5)) {
            example.established(new Established.CarriedSurplus(
                    Month.of(year, monthOfYear).plusMonths(-1),
                    kr(random.nextInt(1_000)),
                    "B-1",
                    day(),
                    Example.CASEWORKER));
        }
        if (oneIn(3)) {
            var status = Established.ActivityStatus.values()[random.nextInt(4)];
            example.established(new Established.Activity(0, status, Example.CASEWORKER));
        }
        if (oneIn(20)) {
            example.established(ApplicationCompleteTest.ORDER);
        }
        if (oneIn(4)) {
            var kind = Asset.Kind.values()[random.nextInt(Asset.Kind.values().length)];
            example.owns(kind, kr(random.nextInt(9_000)), needed());
        }
    }

    /// A caseworker has assessed some of the incomes that are unclear, and now and then something has changed since.
    private void assessed() {
        if (!oneIn(2)) {
            return;
        }
        var lines = example.calculated().lines();
        var control = Month.of(year, monthOfYear).controlPeriod();
        lines.stream()
                .filter(Finding::isUnclear)
                .map(Finding::subject)
                .filter(subject -> subject.startsWith("income/") || subject.startsWith("register/"))
                .distinct()
                .forEach(subject -> example.established(new Established.IncomeAssessed(
                        subject,
                        Integer.parseInt(subject.split("/", -1)[1]),
                        kr(random.nextInt(3) * 700L),
                        new Period(control.firstDay(), control.lastDay()),
                        random.nextBoolean(),
                        Established.Evidence.values()[random.nextInt(6)],
                        IncomeAssessed.shown(subject, lines).plus(oneIn(8) ? kr(1) : Money.ZERO),
                        Example.CASEWORKER)));
    }

    private SupportHistory history() {
        var months = new ArrayList<Month>();
        for (var back = 1 + random.nextInt(40); back > 0; back--) {
            if (!oneIn(9)) {
                months.add(Month.of(year, monthOfYear).plusMonths(-back));
            }
        }
        return new SupportHistory(!oneIn(9), months, new Source.EarlierDecisions());
    }

    private @Nullable Boolean needed() {
        return oneIn(3) ? null : Boolean.valueOf(random.nextBoolean());
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private static <T> List<T> shuffled(List<T> list, Random order) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, order);
        return copy;
    }
}
