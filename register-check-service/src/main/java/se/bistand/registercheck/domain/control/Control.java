package se.bistand.registercheck.domain.control;

/// The controls. Each is one final class of the same name.
public enum Control {
    INCOME_GONE("REG-01", "1", "Inkomst som fanns förra månaden saknas"),
    INCOME_CHANGED("REG-02", "1", "Inkomst har ändrats"),
    DAYS_WITHIN_DECISION("REG-03", "1", "Ersättningsdagar mot Arbetsförmedlingens beslut"),
    HOUSEHOLD_REGISTERED("REG-04", "1", "Hushållet mot folkbokföringen"),
    ASSETS_KNOWN("REG-05", "2", "Fordon och kapital"),
    STUDENT_AID_RESUMED("REG-06", "1", "Studiestöd efter sommaren");

    private final String id;
    private final String version;
    private final String swedish;

    Control(String id, String version, String swedish) {
        this.id = id;
        this.version = version;
        this.swedish = swedish;
    }

    public String id() {
        return id;
    }

    public String version() {
        return version;
    }

    public String swedish() {
        return swedish;
    }
}
