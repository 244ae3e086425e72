package se.bistand.simulators.ssbtek.fault;

/// Who answers, by the name of its part in the contract; SSBTEK stands for the composite service itself.
public enum Agency {
    SSBTEK("hela anropet", "the whole call"),
    AF("Arbetsförmedlingen", "the employment service"),
    CSN("studiestöd", "student aid"),
    FK("Försäkringskassan och Pensionsmyndigheten", "social insurance and pensions"),
    SKV("Skatteverket", "taxes"),
    SO("A-kassorna", "unemployment insurance funds"),
    TNS("Transportstyrelsen", "vehicles"),
    MIV("Migrationsverket", "migration");

    private final String swedish;
    private final String english;

    Agency(String swedish, String english) {
        this.swedish = swedish;
        this.english = english;
    }

    public String swedish() {
        return swedish;
    }

    public String english() {
        return english;
    }
}
