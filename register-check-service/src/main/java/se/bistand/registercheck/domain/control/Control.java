package se.bistand.registercheck.domain.control;

/// The controls. Each is one final class of the same name, and serves a section of the Social Services Act (SoL
/// 2025:400): what assistance rests on (12 kap.). What may be read for it is in 15 kap. 10–12 §§.
public enum Control {
    INCOME_GONE("REG-01", "2", "Inkomst som fanns förra månaden saknas", "12 kap. 1 § SoL"),
    INCOME_CHANGED("REG-02", "2", "Inkomst har ändrats", "12 kap. 1 § SoL"),
    DAYS_WITHIN_DECISION("REG-03", "1", "Ersättningsdagar mot Arbetsförmedlingens beslut", "12 kap. 1, 3 §§ SoL"),
    HOUSEHOLD_REGISTERED("REG-04", "2", "Hushållet mot folkbokföringen", "12 kap. 1, 7 §§ SoL"),
    ASSETS_KNOWN("REG-05", "2", "Fordon och kapital", "12 kap. 1 § SoL"),
    STUDENT_AID_RESUMED("REG-06", "1", "Studiestöd efter sommaren", "12 kap. 1 § SoL");

    private final String id;
    private final String version;
    private final String swedish;
    private final String law;

    Control(String id, String version, String swedish, String law) {
        this.id = id;
        this.version = version;
        this.swedish = swedish;
        this.law = law;
    }

    public String id() {
        return id;
    }

    public String version() {
        return version;
    }

    /// What it is about and by which section it is asked.
    public String title() {
        return swedish + " (" + law + ")";
    }
}
