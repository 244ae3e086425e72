package se.bistand.intake.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.intake.domain.Application.ResidenceKind;

/// What must hold for how much of the month a person belongs to the household: days the month has, periods that follow
/// each other. What is left out is the whole month.
///
/// @param month applied for, null when it is not known
record Residences(@Nullable YearMonth month) {
    private static final int MOST_PERIODS = 10;
    private static final int LONGEST_MONTH = 31;

    Application.Residence examine(
            Draft.@Nullable Residence draft, Application.@Nullable Role role, String at, Faults faults) {
        if (draft == null) {
            return Application.Residence.WHOLE_MONTH;
        }
        var kind = faults.oneOf(ResidenceKind.class, draft.kind(), at + "kind");
        if (kind == null) {
            return Application.Residence.WHOLE_MONTH;
        }
        var byNumber = kind == ResidenceKind.ALTERNATING || kind == ResidenceKind.VISITATION;
        if (byNumber && role != null && role != Application.Role.CHILD) {
            faults.add(
                    at + "kind",
                    "CHILD_ONLY",
                    "Bara barn bor växelvis eller är på umgänge. Ange datum för vuxna.",
                    "Only children live by turns or visit. State dates for adults.");
        }
        var days = days(draft.days(), byNumber, at + "days", faults);
        return new Application.Residence(kind, days, periods(draft, kind, at + "periods", faults));
    }

    private @Nullable Integer days(@Nullable Long days, boolean byNumber, String field, Faults faults) {
        if (days == null) {
            return null;
        }
        var most = month == null ? LONGEST_MONTH : month.lengthOfMonth();
        if (!byNumber || days < 1 || days > most) {
            faults.add(
                    field,
                    "DAYS_OUT_OF_RANGE",
                    "Skriv antal dagar i månaden, 1–" + most + ", för barn som bor växelvis eller är på umgänge.",
                    "State the days of the month, 1–" + most + ", of a child who lives by turns or visits.");
            return null;
        }
        return days.intValue();
    }

    private static List<Application.Period> periods(
            Draft.Residence draft, ResidenceKind kind, String field, Faults faults) {
        var count = draft.periods().size();
        if ((kind == ResidenceKind.DATES) == (count == 0) || count > MOST_PERIODS) {
            faults.add(
                    field,
                    "PERIODS_MISSING_OR_TOO_MANY",
                    "Skriv 1–10 perioder för den som kommer eller lämnar, och annars inga.",
                    "State 1–10 periods for somebody who enters or leaves, and otherwise none.");
            return List.of();
        }
        var periods = new ArrayList<Application.Period>();
        for (int i = 0; i < count; i++) {
            var period = draft.periods().get(i);
            var from = day(period.from(), field + "[" + i + "].from", faults);
            var to = period.to() == null ? null : day(period.to(), field + "[" + i + "].to", faults);
            if (from != null && to != null && to.isBefore(from)) {
                faults.add(
                        field + "[" + i + "].to",
                        "ENDS_BEFORE_IT_BEGINS",
                        "Perioden slutar före den börjar.",
                        "The period ends before it begins.");
            }
            if (from != null) {
                periods.add(new Application.Period(from, to));
            }
        }
        overlap(periods, field, faults);
        return periods;
    }

    private static void overlap(List<Application.Period> periods, String field, Faults faults) {
        var sorted = new ArrayList<>(periods);
        sorted.sort(Comparator.comparing(Application.Period::from));
        for (int i = 1; i < sorted.size(); i++) {
            var before = sorted.get(i - 1).to();
            if (before == null || !before.isBefore(sorted.get(i).from())) {
                faults.add(
                        field,
                        "PERIODS_OVERLAP",
                        "Perioderna går in i varandra. Skriv dem så att de följer på varandra.",
                        "The periods overlap. State them one after the other.");
            }
        }
    }

    private static @Nullable LocalDate day(@Nullable String stated, String field, Faults faults) {
        var present = faults.present(stated, field);
        if (present == null) {
            return null;
        }
        try {
            return LocalDate.parse(present);
        } catch (DateTimeException notADate) {
            faults.add(field, "NOT_A_DATE", "Skriv datumet som åååå-mm-dd.", "Write the date as yyyy-mm-dd.");
            return null;
        }
    }
}
