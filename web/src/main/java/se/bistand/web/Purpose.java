package se.bistand.web;

import java.util.Arrays;

/// Why data about a person was read, as the access log keeps it and as the person reads it.
public enum Purpose {
    REGISTER_LOOKUP("register lookup for an application", "registerkontroll för en ansökan"),
    QUEUE_PAGE("queue page", "ärendelistan lästes"),
    QUEUE_API("queue API", "ärendelistan lästes"),
    BASIS_PAGE("basis page", "beslutsunderlaget lästes"),
    BASIS_API("basis API", "beslutsunderlaget lästes"),
    FACTS_PAGE("establish page", "beslutsunderlaget lästes för att fastställa en uppgift"),
    FACTS_API("established facts API", "fastställda uppgifter lästes"),
    REPLAY_PAGE("replay page", "beräkningen gjordes om för kontroll"),
    REPLAY_API("replay API", "beräkningen gjordes om för kontroll"),
    TIMELINE_PAGE("timeline page", "ansökans gång lästes"),
    TIMELINE_API("timeline api", "ansökans gång lästes"),
    DECISION_PAGE("decision page", "beslutet lästes"),
    DECISION_PDF("decision PDF", "beslutet lästes som PDF"),
    DECISION_API("decision by API", "beslutet lästes"),
    OWN_DECISIONS("list of own decisions", "listan över egna beslut lästes"),
    DECISIONS_OF_APPLICATION("decisions of an application", "ansökans beslut lästes"),
    PAYMENTS_OF_APPLICATION("payments of an application", "ansökans utbetalningar lästes"),
    HELD_PAYMENTS("payments page: held payments", "stoppade utbetalningar lästes"),
    NOT_PAID("payments page: payments not paid out", "utbetalningar som inte kunde betalas ut lästes"),
    WAITING_PAYMENTS("payments page: payments waiting for a file", "utbetalningar som väntar på bankfil lästes"),
    OVERDUE_PAYMENTS("payments page: payments not booked", "utbetalningar som banken inte har bokfört lästes");

    private final String english;
    private final String swedish;

    Purpose(String english, String swedish) {
        this.english = english;
        this.swedish = swedish;
    }

    /// As it is kept; entries are hashed, so that a text once used cannot be changed.
    public String english() {
        return english;
    }

    /// One this version does not know is shown as it is kept.
    static String inSwedish(String kept) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.english.equals(kept))
                .map(purpose -> purpose.swedish)
                .findFirst()
                .orElse(kept);
    }
}
