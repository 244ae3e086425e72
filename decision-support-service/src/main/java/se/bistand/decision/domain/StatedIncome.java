package se.bistand.decision.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An income the household states itself (uppgiven inkomst).
/// @param amount net
/// @param receivedOn the day the money came
/// @param earnedEarlierThisYear what a child or school youth has earned in the calendar year before this income; null
/// when not stated
public record StatedIncome(
        int personNo,
        Kind kind,
        Money amount,
        LocalDate receivedOn,
        Source source,
        @Nullable Money earnedEarlierThisYear) {

    public enum Kind {
        SALARY("lön"),
        CHILD_SUPPORT("underhållsbidrag"),
        OCCUPATIONAL_PENSION("tjänstepension"),
        DEPOSIT("insättning"),
        TAX_REFUND("skatteåterbäring"),
        LOAN("lån"),
        GIFT("gåva"),
        SOLD_ASSET("såld tillgång"),
        RENT_SHARE("hyresdel från annan"),
        OTHER_MUNICIPALITY("bistånd från annan kommun"),
        LEISURE_CARD("fritidskort"),
        JOB_PREMIUM("jobbpremie"),
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

    public StatedIncome(int personNo, Kind kind, Money amount, LocalDate receivedOn, Source source) {
        this(personNo, kind, amount, receivedOn, source, null);
    }

    public String subject() {
        return "income/" + personNo + "/" + kind;
    }
}
