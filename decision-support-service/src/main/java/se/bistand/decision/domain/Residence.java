package se.bistand.decision.domain;

import java.util.List;

/// How much of the month a person belongs to the household.
public sealed interface Residence {
    /// The whole month; for a child born within it, from that day.
    record WholeMonth() implements Residence {}

    /// A part of the month, by number of days (växelvis boende, umgänge).
    record Days(Kind kind, int days) implements Residence {}

    /// A part of the month, nobody has said how many days.
    record DaysNotStated(Kind kind) implements Residence {}

    /// Somebody who enters or leaves the household, by date.
    record Dates(List<Period> periods) implements Residence {
        public Dates {
            periods = List.copyOf(periods);
        }
    }

    enum Kind {
        ALTERNATING("bor växelvis"),
        VISITATION("umgänge");

        private final String swedish;

        Kind(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    Residence WHOLE_MONTH = new WholeMonth();
}
