package se.bistand.decision.domain;

/// How the household lives (hyresrätt, andrahand, inneboende, äger, institution, saknar bostad).
public enum HousingForm {
    RENTAL("hyresrätt"),
    SUBLET("andrahand"),
    LODGER("inneboende"),
    OWNED("eget boende"),
    INSTITUTION("institution"),
    NONE("saknar bostad"),
    UNKNOWN("okänd boendeform");

    private final String swedish;

    HousingForm(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}
