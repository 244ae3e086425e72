package se.bistand.registercheck.domain.control;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.bistand.registercheck.domain.ControlPeriod;
import se.bistand.registercheck.domain.Facts.JobSeeker;
import se.bistand.registercheck.domain.Payment;
import se.bistand.registercheck.domain.Register;

/// Programme compensation is paid for the weekdays of Arbetsförmedlingen's decision: more days paid than decided is a
/// question. An agency that was not read is no reason to ask, only a control that could not be made.
final class DaysWithinDecision {
    private static final Set<String> PROGRAMME = Set.of("AS", "ET", "PROG");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private DaysWithinDecision() {}

    static List<Result> of(Person person, ControlPeriod period) {
        var paid = person.payments(payment -> PROGRAMME.contains(payment.code())
                && payment.days() != null
                && payment.from() != null
                && payment.to() != null
                && period.isControlMonth(payment.paidOn()));
        if (paid.isEmpty()) return List.of();
        if (!person.answered(Register.ARBETSFORMEDLINGEN))
            return List.of(Result.notPossible(
                    Control.DAYS_WITHIN_DECISION,
                    person.no(),
                    "Dagarna kan inte jämföras, eftersom Arbetsförmedlingen inte har svarat fullständigt."));
        var results = new ArrayList<Result>();
        for (var payment : paid) check(person, payment, results);
        if (results.isEmpty())
            results.add(Result.passed(
                    Control.DAYS_WITHIN_DECISION,
                    person.no(),
                    "Alla ersatta dagar ryms i Arbetsförmedlingens beslut."));
        return results;
    }

    private static void check(Person person, Payment payment, List<Result> results) {
        long decided =
                person.jobSeeker().map(seeker -> weekdays(payment, seeker)).orElse(0L);
        var days = Objects.requireNonNull(payment.days());
        if (days.compareTo(BigDecimal.valueOf(decided)) <= 0) return;
        results.add(Result.question(
                Control.DAYS_WITHIN_DECISION,
                person.no(),
                payment.code(),
                "DAYS_WITHOUT_DECISION",
                payment.code() + " har betalats för " + days.toPlainString() + " dagar, men Arbetsförmedlingens beslut"
                        + " täcker " + decided + " vardagar av perioden.",
                List.of(
                        new Result.Fact("ersatta dagar", days.toPlainString(), Text.of(Register.FORSAKRINGSKASSAN)),
                        new Result.Fact(
                                "vardagar med beslut", Long.toString(decided), Text.of(Register.ARBETSFORMEDLINGEN)),
                        new Result.Fact(
                                "period", payment.from() + "–" + payment.to(), Text.of(Register.FORSAKRINGSKASSAN)))));
    }

    private static long weekdays(Payment payment, JobSeeker seeker) {
        LocalDate from = Objects.requireNonNull(payment.from());
        LocalDate to = Objects.requireNonNull(payment.to());
        return from.datesUntil(to.plusDays(1))
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .filter(day -> seeker.decisions().stream().anyMatch(decision -> decision.covers(day)))
                .count();
    }
}
