package se.bistand.decision.domain;

import org.jspecify.annotations.Nullable;

/// Something of value that a person owns (tillgång), beyond the incomes of the month.
/// @param neededForWorkOrHealth whether a vehicle is needed for work or because of illness; null when not stated
public record Asset(
        int personNo, Kind kind, Money value, @Nullable Boolean neededForWorkOrHealth, Source source) {

    public enum Kind {
        SAVINGS("sparade pengar"),
        SECURITIES("aktier och fonder"),
        VEHICLE("fordon"),
        OWN_HOME("bostad där hushållet bor"),
        PROPERTY("annan fastighet eller bostad"),
        BUSINESS("företag"),
        OTHER("annan tillgång"),
        UNKNOWN("okänd tillgång");

        private final String swedish;

        Kind(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    public String subject() {
        return "asset/" + personNo + "/" + kind;
    }
}
