package se.bistand.decision.domain;

/// A register asked about each adult. UNKNOWN is one this version does not know.
public enum Register {
    SKATTEVERKET("Skatteverket"),
    FORSAKRINGSKASSAN("Försäkringskassan"),
    ARBETSFORMEDLINGEN("Arbetsförmedlingen"),
    PENSIONSMYNDIGHETEN("Pensionsmyndigheten"),
    CSN("CSN"),
    A_KASSA("arbetslöshetskassa"),
    TRANSPORTSTYRELSEN("Transportstyrelsen"),
    MIGRATIONSVERKET("Migrationsverket"),
    UNKNOWN("okänt register");

    private final String swedish;

    Register(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}
