package se.bistand.decision.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The months for which the household has had försörjningsstöd before.
/// @param known false when earlier months may be missing here
/// @param months in order, each once; the month applied for is among them when another application has been granted
public record SupportHistory(boolean known, List<Month> months, Source source) {
    public SupportHistory {
        var sorted = new ArrayList<>(months);
        sorted.sort(Comparator.naturalOrder());
        for (var i = sorted.size() - 1; i > 0; i--) {
            if (sorted.get(i).equals(sorted.get(i - 1))) {
                sorted.remove(i);
            }
        }
        months = List.copyOf(sorted);
    }

    /// A household that says it applies for the first time.
    public static SupportHistory firstApplication() {
        return new SupportHistory(true, List.of(), Source.applicant());
    }

    /// Months in a row with support up to and including the month before.
    public int monthsInARowBefore(Month month) {
        var count = 0;
        for (var i = months.size() - 1; i >= 0; i--) {
            var had = months.get(i);
            if (had.equals(month.plusMonths(-1 - count))) {
                count++;
            } else if (had.compareTo(month) < 0) {
                return count;
            }
        }
        return count;
    }
}
