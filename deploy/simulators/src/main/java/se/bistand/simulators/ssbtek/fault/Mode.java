package se.bistand.simulators.ssbtek.fault;

/// What goes wrong, beside errors with a code and beside slowness.
public enum Mode {
    NONE("Inget", "Nothing"),
    HANG("Inget svar kommer, förbindelsen hålls öppen", "No answer comes, the connection stays open"),
    HALF_OPEN("Halva svaret kommer, sedan tystnad", "Half of the answer comes, then silence"),
    SLOW("Svaret kommer några byte i taget", "The answer comes a few bytes at a time"),
    DROP("Förbindelsen bryts utan svar", "The connection is cut without an answer"),
    GATEWAY("En mellanliggande server svarar 503 med en webbsida", "A gateway answers 503 with a web page"),
    MALFORMED("Svaret går inte att läsa", "The answer cannot be read"),
    OVERSIZED("Svaret är orimligt stort", "The answer is unreasonably large"),
    EXPIRED_CERTIFICATE("Servercertifikatet har gått ut", "The server's certificate has expired"),
    PARTIAL("En del av uppgifterna saknas, och svaret säger det", "Part is missing, and the answer says so"),
    NO_RESPONSE("En a-kassa svarade inte", "One unemployment fund did not respond"),
    NOT_ENTITLED("Frågeställaren är inte behörig", "The asker is not entitled"),
    PROTECTED("Alla har skyddade personuppgifter", "Everybody has a protected identity");

    private final String swedish;
    private final String english;

    Mode(String swedish, String english) {
        this.swedish = swedish;
        this.english = english;
    }

    public String swedish() {
        return swedish;
    }

    public String english() {
        return english;
    }

    /// Strikes the whole call, whichever agency it was ordered for: one that does not answer holds up all.
    public boolean strikesTheCall() {
        return switch (this) {
            case HANG, HALF_OPEN, SLOW, DROP, GATEWAY, OVERSIZED, EXPIRED_CERTIFICATE -> true;
            case NONE, MALFORMED, PARTIAL, NO_RESPONSE, NOT_ENTITLED, PROTECTED -> false;
        };
    }

    /// Whether it means anything for that agency.
    public boolean fits(Agency agency) {
        return switch (this) {
            case EXPIRED_CERTIFICATE -> agency == Agency.SSBTEK;
            case NO_RESPONSE -> agency == Agency.SO;
            case PARTIAL, NOT_ENTITLED, PROTECTED -> agency != Agency.SSBTEK;
            default -> true;
        };
    }
}
