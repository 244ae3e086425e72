package se.bistand.decision.domain;

import java.time.LocalDate;

/// An income the household states itself (uppgiven inkomst).
/// @param amount net
/// @param receivedOn the day the money came
public record StatedIncome(int personNo, Kind kind, Money amount, LocalDate receivedOn, Source source) {

    public enum Kind {
        SALARY("lön"),
        CHILD_SUPPORT("underhållsbidrag"),
        OCCUPATIONAL_PENSION("tjänstepension"),
        DEPOSIT("insättning"),
        OTHER("annan inkomst"),
        UNKNOWN("okänd inkomst");

        private final String swedish;

        Kind(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    public String subject() {
        return "income/" + personNo + "/" + kind;
    }
}
