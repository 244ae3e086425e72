package se.bistand.decision.domain.norm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An act or ordinance a rule rests on, with the days it is in force.
public enum Act {
    FB("SFS 1949:381", "föräldrabalken", LocalDate.of(1950, 1, 1), null),
    FL_1986("SFS 1986:223", "förvaltningslagen (1986:223)", LocalDate.of(1987, 1, 1), LocalDate.of(2018, 6, 30)),
    FL_2017("SFS 2017:900", "förvaltningslagen (2017:900)", LocalDate.of(2018, 7, 1), null),
    SOL_2001("SFS 2001:453", "socialtjänstlagen (2001:453)", LocalDate.of(2002, 1, 1), LocalDate.of(2025, 6, 30)),
    SOF_2001(
            "SFS 2001:937", "socialtjänstförordningen (2001:937)", LocalDate.of(2002, 1, 1), LocalDate.of(2025, 6, 30)),
    SOL_2025("SFS 2025:400", "socialtjänstlagen (2025:400)", LocalDate.of(2025, 7, 1), null),
    SOF_2025("SFS 2025:468", "socialtjänstförordningen (2025:468)", LocalDate.of(2025, 7, 1), null);

    private final String number;
    private final String swedish;
    private final LocalDate from;
    private final @Nullable LocalDate to;

    Act(String number, String swedish, LocalDate from, @Nullable LocalDate to) {
        this.number = number;
        this.swedish = swedish;
        this.from = from;
        this.to = to;
    }

    public String number() {
        return number;
    }

    public String swedish() {
        return swedish;
    }

    public LocalDate from() {
        return from;
    }

    /// The last day in force; null for an act in force until further notice.
    public @Nullable LocalDate to() {
        return to;
    }

    /// A section of this act, such as `12 kap. 7 §`.
    String section(String section) {
        return section + " " + number;
    }
}
