package se.bistand.decision.approval;

/// How an application is decided (bifall, delvis bifall, avslag, avvisning).
enum Outcome {
    GRANT("Bifall"),
    PARTIAL("Delvis bifall"),
    REJECTION("Avslag"),
    DISMISSAL("Avvisning");

    private final String swedish;

    Outcome(String swedish) {
        this.swedish = swedish;
    }

    String swedish() {
        return swedish;
    }

    boolean paysOut() {
        return switch (this) {
            case GRANT, PARTIAL -> true;
            case REJECTION, DISMISSAL -> false;
        };
    }
}
