package se.bistand.decision.domain.norm;

import java.time.LocalDate;
import se.bistand.decision.domain.Month;

/// The rules that apply to a month (regeluppsättning). Another set than the month's own may be chosen, to see what it
/// would mean.
public enum RuleSet {
    UNTIL_2026("regler till och med december 2026", LocalDate.of(2002, 1, 1)),
    /// As far as the adopted text is known; what is not known of it is refused with a question.
    FROM_2027("regler från och med januari 2027", LocalDate.of(2027, 1, 1));

    private final String swedish;
    private final LocalDate from;

    RuleSet(String swedish, LocalDate from) {
        this.swedish = swedish;
        this.from = from;
    }

    public String swedish() {
        return swedish;
    }

    public LocalDate from() {
        return from;
    }

    public static RuleSet of(Month month) {
        return month.firstDay().isBefore(FROM_2027.from) ? UNTIL_2026 : FROM_2027;
    }

    /// The month whose law the set's own rules rest on: the month itself, or the set's first.
    Month lawMonth(Month month) {
        return month.firstDay().isBefore(from) ? Month.of(from.getYear(), from.getMonthValue()) : month;
    }
}
