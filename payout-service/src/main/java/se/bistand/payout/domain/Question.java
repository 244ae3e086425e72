package se.bistand.payout.domain;

/// What a person must answer before a held payment can go on.
public enum Question {
    SECOND_DECISION_ON_APPLICATION(
            "Ett tidigare beslut om samma ansökan har redan en utbetalning.",
            "An earlier decision on the same application already has a payment."),
    SECOND_GRANT_FOR_MONTH(
            "Hushållet har redan en utbetalning för månaden, från en annan ansökan.",
            "The household already has a payment for the month, from another application."),
    SECOND_GRANT_FOR_ADULT(
            "En vuxen i hushållet har redan en utbetalning för månaden, i ett annat ärende.",
            "An adult of the household already has a payment for the month, in another case."),
    EARLIER_PAYMENT_IN_DOUBT(
            "Bankens uppgifter om en utbetalning för samma månad stämmer inte med våra. Utred skillnaden först.",
            "What the bank says of a payment for the same month differs from ours. Look into the difference first."),
    STOPPED_BY_FINANCE("Stoppad av en person på ekonomi.", "Stopped by a person in finance."),
    ACCOUNT_MISSING("Kontonummer saknas.", "The account number is missing."),
    CLEARING_UNKNOWN(
            "Clearingnumret tillhör ingen bank som tar emot kontoutbetalningar.",
            "The clearing number belongs to no bank that takes account payments."),
    CLEARING_WRONG("Clearingnumret är fel.", "The clearing number is wrong."),
    ACCOUNT_LENGTH("Kontonumret har fel antal siffror.", "The account number has the wrong number of digits."),
    ACCOUNT_CHECK_DIGIT("Kontonumrets kontrollsiffra stämmer inte.", "The account number's check digit is wrong."),
    PAYEE_NAME_MISSING(
            "Betalningsmottagarens namn saknas eller kan inte skrivas med bankens tecken.",
            "The payee's name is missing or cannot be written with the bank's characters."),
    SEAL_BROKEN(
            "Kontot eller namnet kan inte läsas: förseglingen stämmer inte.",
            "The account or name cannot be read: the seal does not match.");

    private final String swedish;
    private final String english;

    Question(String swedish, String english) {
        this.swedish = swedish;
        this.english = english;
    }

    /// Whether another account is the answer.
    public boolean isOfAccount() {
        return switch (this) {
            case ACCOUNT_MISSING, CLEARING_UNKNOWN, CLEARING_WRONG, ACCOUNT_LENGTH, ACCOUNT_CHECK_DIGIT -> true;
            case SECOND_DECISION_ON_APPLICATION,
                    SECOND_GRANT_FOR_MONTH,
                    SECOND_GRANT_FOR_ADULT,
                    EARLIER_PAYMENT_IN_DOUBT,
                    STOPPED_BY_FINANCE,
                    PAYEE_NAME_MISSING,
                    SEAL_BROKEN -> false;
        };
    }

    /// Whether it is about another payment of the household, which whoever answers it looks at.
    public boolean isOfEarlierPayment() {
        return switch (this) {
            case SECOND_DECISION_ON_APPLICATION,
                    SECOND_GRANT_FOR_MONTH,
                    SECOND_GRANT_FOR_ADULT,
                    EARLIER_PAYMENT_IN_DOUBT -> true;
            case STOPPED_BY_FINANCE,
                    ACCOUNT_MISSING,
                    CLEARING_UNKNOWN,
                    CLEARING_WRONG,
                    ACCOUNT_LENGTH,
                    ACCOUNT_CHECK_DIGIT,
                    PAYEE_NAME_MISSING,
                    SEAL_BROKEN -> false;
        };
    }

    public String swedish() {
        return swedish;
    }

    public String english() {
        return english;
    }
}
