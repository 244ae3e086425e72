package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.PersonInHousehold;
import se.bistand.decision.domain.Residence;

/// The days of the month a person belongs to the household: children who live here by turns or visit by number of days,
/// people who enter or leave by date, a child born in the month from its first day. Periods that contradict each other,
/// and days nobody has stated, are questions.
final class DaysInHousehold {
    private DaysInHousehold() {}

    /// One for each person, in their order.
    static List<Presence> of(Household household, Month month) {
        var all = new ArrayList<Presence>(household.people().size());
        for (var person : household.people()) {
            all.add(of(person, household, month));
        }
        return all;
    }

    static Presence of(PersonInHousehold person, Household household, Month month) {
        return switch (person.residence()) {
            case Residence.WholeMonth() -> fromBirth(person, household, month);
            case Residence.Days(var kind, var days) -> byNumber(person, household, month, kind, days);
            case Residence.DaysNotStated(var kind) ->
                unclear(
                        person,
                        month,
                        Question.Code.DAYS_NOT_STATED,
                        kind(person, household, kind),
                        Fact.missing(Fact.Name.DAYS, person.subject(), household.source()));
            case Residence.Dates(var periods) -> byDate(person, household, month, periods);
        };
    }

    private static Presence fromBirth(PersonInHousehold person, Household household, Month month) {
        var born = person.birthDate();
        if (born == null || born.isBefore(month.firstDay()) || born.equals(month.firstDay())) {
            return Presence.whole(month.days());
        }
        var age = Fact.of(Fact.Name.BORN_IN_MONTH, person.subject(), true, household.source());
        if (born.isAfter(month.lastDay())) {
            return unclear(person, month, Question.Code.NOT_BORN, Fact.missing(age.name(), age.about(), age.source()));
        }
        var dates = bits(born.getDayOfMonth(), month.days());
        return found(person, household, month, dates, Integer.bitCount(dates), List.of(age));
    }

    private static Presence byNumber(
            PersonInHousehold person, Household household, Month month, Residence.Kind kind, int days) {
        var how = kind(person, household, kind);
        return days < 0 || days > month.days()
                ? unclear(
                        person,
                        month,
                        Question.Code.DAYS_IMPOSSIBLE,
                        how,
                        Fact.of(Fact.Name.DAYS, person.subject(), days, household.source()))
                : found(person, household, month, 0, days, List.of(how));
    }

    private static Presence byDate(PersonInHousehold person, Household household, Month month, List<Period> periods) {
        var basis = new ArrayList<Basis>();
        var sorted = new ArrayList<>(periods);
        sorted.sort((a, b) -> a.from().compareTo(b.from()));
        var dates = 0;
        var contradiction = periods.isEmpty();
        for (var i = 0; i < sorted.size(); i++) {
            var period = sorted.get(i);
            basis.add(Fact.of(Fact.Name.IN_HOUSEHOLD, person.subject(), period, household.source()));
            contradiction |= period.endsBeforeItBegins() || (i > 0 && period.overlaps(sorted.get(i - 1)));
            dates |= daysOf(period, month);
        }
        return contradiction
                ? unclear(person, month, Question.Code.RESIDENCE_CONTRADICTS, basis.toArray(Basis[]::new))
                : found(person, household, month, dates, Integer.bitCount(dates), basis);
    }

    private static int daysOf(Period period, Month month) {
        var to = period.to();
        if (period.from().isAfter(month.lastDay()) || (to != null && to.isBefore(month.firstDay()))) {
            return 0;
        }
        return bits(
                period.from().isBefore(month.firstDay()) ? 1 : period.from().getDayOfMonth(),
                to == null || to.isAfter(month.lastDay()) ? month.days() : to.getDayOfMonth());
    }

    /// The days from one to another, both included, counted from 1.
    private static int bits(int from, int to) {
        return (int) ((1L << to) - (1L << (from - 1)));
    }

    private static Fact<String> kind(PersonInHousehold person, Household household, Residence.Kind kind) {
        return Fact.of(Fact.Name.RESIDENCE, person.subject(), kind.swedish(), household.source());
    }

    private static Presence found(
            PersonInHousehold person,
            Household household,
            Month month,
            int dates,
            int days,
            List<? extends Basis> why) {
        var basis = new ArrayList<Basis>(why);
        basis.add(Fact.of(Fact.Name.DAYS, person.subject(), days, household.source()));
        return new Presence(dates, days, Rule.DAYS_IN_HOUSEHOLD.fulfilled(month, person.subject(), basis));
    }

    private static Presence unclear(PersonInHousehold person, Month month, Question.Code code, Basis... basis) {
        var question = Question.about(code, person.subject());
        return new Presence(
                0, 0, Rule.DAYS_IN_HOUSEHOLD.unclear(month, person.subject(), List.of(question), List.of(basis)));
    }
}
