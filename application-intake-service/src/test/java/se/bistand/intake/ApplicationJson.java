package se.bistand.intake;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;

/// An application in JSON with defaults; a test names only what matters.
public final class ApplicationJson {
    private String municipality = "9901";
    private String month =
            YearMonth.now(Clock.system(ZoneId.of("Europe/Stockholm"))).toString();
    private String people = person("APPLICANT", Intake.APPLICANT, "Rut Exempel");
    private String rent = "780000";
    private String email = "rut@exempel.se";
    private String extra = "";

    private ApplicationJson() {}

    public static ApplicationJson application() {
        return new ApplicationJson();
    }

    public static String person(String role, String number, String name) {
        return """
            {"role":"%s","personalNumber":"%s","name":"%s"}\
            """.formatted(role, number, name);
    }

    public ApplicationJson by(String personalNumber) {
        people = person("APPLICANT", personalNumber, "Rut Exempel");
        return this;
    }

    public ApplicationJson people(String json) {
        people = json;
        return this;
    }

    public ApplicationJson to(String code) {
        municipality = code;
        return this;
    }

    public ApplicationJson month(String value) {
        month = value;
        return this;
    }

    public ApplicationJson rent(String ore) {
        rent = ore;
        return this;
    }

    public ApplicationJson email(String value) {
        email = value;
        return this;
    }

    public ApplicationJson with(String json) {
        extra = "," + json;
        return this;
    }

    public String json() {
        return """
            {"municipality":"%s","month":"%s","kind":"NEW","people":[%s],
             "housing":{"form":"RENTAL","peopleInDwelling":2},
             "costs":[{"kind":"RENT","amountOre":%s}],
             "incomes":[{"personNo":0,"kind":"SALARY","amountOre":100000,"receivedOn":"%s-01"}],
             "email":"%s","account":{"clearing":"8327","number":"123456789"},"language":"sv","attested":true%s}\
            """.formatted(municipality, month, people, rent, month, email, extra);
    }
}
