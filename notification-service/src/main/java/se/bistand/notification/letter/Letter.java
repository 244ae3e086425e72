package se.bistand.notification.letter;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.bistand.notification.domain.Decision;
import se.bistand.notification.domain.Kronor;
import se.bistand.notification.domain.Line;
import se.bistand.notification.domain.Outcome;

/// The decision in the words of the letter, ready to be set on a page: nothing is worked out in the template.
///
/// @param appeal null when nothing went against the household
record Letter(
        String decisionId,
        Authorities.Authority authority,
        String caseNumber,
        String month,
        String date,
        String heading,
        String headingInEnglish,
        String summary,
        String summaryInEnglish,
        Decision.Words words,
        List<String> reasons,
        String legalBasis,
        List<Row> norm,
        List<Row> costs,
        List<Row> incomes,
        String amount,
        Authorities.@Nullable Authority appeal) {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", SWEDISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", SWEDISH);

    /// A line of the calculation sheet. Amounts are text; a dash where there is none.
    ///
    /// @param refused when less was approved than applied for, so that it is not told by the amounts alone
    record Row(String label, String applied, String approved, String law, boolean refused) {}

    static Letter of(Decision decision, Authorities.Authority authority) {
        var outcome = decision.outcome();
        return new Letter(
                decision.decisionId().toString(),
                authority,
                decision.caseId().toString(),
                month(decision.month()),
                day(decision.decidedAt()),
                Phrases.heading(outcome),
                Phrases.headingInEnglish(outcome),
                Phrases.summary(outcome, Kronor.of(decision.amountOre()), month(decision.month())),
                Phrases.summaryInEnglish(outcome, Kronor.of(decision.amountOre()), monthInEnglish(decision.month())),
                decision.words(),
                decision.words().reasons().lines().filter(it -> !it.isBlank()).toList(),
                decision.legalBasis(),
                rows(decision.lines(), Kind.NORM),
                rows(decision.lines(), Kind.COST),
                rows(decision.lines(), Kind.INCOME),
                Kronor.of(outcome == Outcome.GRANT || outcome == Outcome.PARTIAL ? decision.amountOre() : 0),
                decision.againstTheHousehold() ? authority : null);
    }

    static String day(Instant moment) {
        return DAY.format(moment.atZone(SWEDEN));
    }

    /// @param month yyyy-MM
    static String month(String month) {
        return MONTH.format(YearMonth.parse(month));
    }

    private static String monthInEnglish(String month) {
        return MONTH.withLocale(Locale.UK).format(YearMonth.parse(month));
    }

    private enum Kind {
        NORM,
        COST,
        INCOME;

        /// An income lowers the assistance and so is negative; what was applied for is a cost; the rest is the norm.
        static Kind of(Line line) {
            // Jobbstimulans is what is left out of an income.
            if (line.subject().startsWith("income")
                    || line.subject().startsWith("register")
                    || line.subject().startsWith("stimulus")
                    || (line.approvedOre() != null && line.approvedOre() < 0)) {
                return INCOME;
            }
            return line.appliedOre() != null || line.subject().startsWith("cost/") ? COST : NORM;
        }
    }

    private static List<Row> rows(List<Line> lines, Kind kind) {
        return lines.stream()
                .filter(line -> Kind.of(line) == kind)
                .map(line -> new Row(
                        Phrases.subject(line.subject()),
                        amount(line.appliedOre()),
                        amount(line.approvedOre()),
                        line.law(),
                        line.refusedInPart()))
                .toList();
    }

    private static String amount(@Nullable Long ore) {
        return ore == null ? "–" : Kronor.of(ore);
    }
}
