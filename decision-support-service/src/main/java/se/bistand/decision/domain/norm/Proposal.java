package se.bistand.decision.domain.norm;

/// How the calculation proposes that the application is decided (förslag till beslut). A named person decides.
public enum Proposal {
    GRANT("bifall"),
    PARTIAL("delvis bifall"),
    REJECTION("avslag"),
    DISMISSAL("avvisning");

    private final String swedish;

    Proposal(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}
