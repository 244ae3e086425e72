package se.bistand.decision.domain;

/// Whether a young person of 18–20 goes to school so that the parents must maintain them (försörjningsskyldighet).
public enum School {
    NOT_STATED("inte uppgivet"),
    ATTENDS("går i grundskola, gymnasium eller liknande"),
    DOES_NOT_ATTEND("går inte i skola");

    private final String swedish;

    School(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}
