package se.bistand.notification.letter;

import java.util.Map;
import se.bistand.notification.domain.Outcome;

/// The fixed words of the letter.
final class Phrases {
    private static final Map<String, String> COSTS = Map.ofEntries(
            Map.entry("RENT", "Hyra"),
            Map.entry("ELECTRICITY", "Hushållsel"),
            Map.entry("HOME_INSURANCE", "Hemförsäkring"),
            Map.entry("WORK_TRAVEL", "Arbetsresor"),
            Map.entry("UNION_FEE", "Fackföreningsavgift"),
            Map.entry("UNEMPLOYMENT_FUND_FEE", "Avgift till a-kassa"),
            Map.entry("MEDICINE", "Läkemedel"),
            Map.entry("CARE", "Hälso- och sjukvård"),
            Map.entry("DENTAL", "Tandvård"),
            Map.entry("GLASSES", "Glasögon"),
            Map.entry("MEDICAL_TRAVEL", "Sjukresor"),
            Map.entry("CHILDCARE_FEE", "Barnomsorgsavgift"),
            Map.entry("INTERNET", "Internet"),
            Map.entry("MOVING", "Flyttkostnad"),
            Map.entry("HOUSING_INTEREST", "Boende, ränta och avgift"),
            Map.entry("HOUSING_FEE", "Boende, avgift eller drift"),
            Map.entry("INSTITUTION_FEE", "Avgift på institution"),
            Map.entry("OTHER", "Annan kostnad"));

    private Phrases() {}

    static String heading(Outcome outcome) {
        return switch (outcome) {
            case GRANT -> "Din ansökan beviljas";
            case PARTIAL -> "Din ansökan beviljas delvis";
            case REJECTION -> "Din ansökan avslås";
            case DISMISSAL -> "Din ansökan avvisas";
            case UNKNOWN -> "Beslut om din ansökan";
        };
    }

    static String headingInEnglish(Outcome outcome) {
        return switch (outcome) {
            case GRANT -> "Your application is granted";
            case PARTIAL -> "Your application is granted in part";
            case REJECTION -> "Your application is rejected";
            case DISMISSAL -> "Your application is dismissed without being tried";
            case UNKNOWN -> "Decision on your application";
        };
    }

    static String summary(Outcome outcome, String amount, String month) {
        return switch (outcome) {
            case GRANT -> "Du får " + amount + " i ekonomiskt bistånd för " + month + ".";
            case PARTIAL ->
                "Du får " + amount + " i ekonomiskt bistånd för " + month + ". Du får inte allt som du har ansökt om.";
            case REJECTION -> "Du får inte ekonomiskt bistånd för " + month + ".";
            case DISMISSAL -> "Din ansökan om ekonomiskt bistånd för " + month + " prövas inte.";
            case UNKNOWN -> "Beslut om ekonomiskt bistånd för " + month + ".";
        };
    }

    static String summaryInEnglish(Outcome outcome, String amount, String month) {
        return switch (outcome) {
            case GRANT -> "You get " + amount + " in financial assistance for " + month + ".";
            case PARTIAL ->
                "You get " + amount + " in financial assistance for " + month
                        + ". You do not get everything you applied for.";
            case REJECTION -> "You do not get financial assistance for " + month + ".";
            case DISMISSAL -> "Your application for financial assistance for " + month + " is not tried.";
            case UNKNOWN -> "Decision on financial assistance for " + month + ".";
        };
    }

    /// @param subject what a line is about, such as person/1 or cost/RENT; one we do not know is shown as it is
    static String subject(String subject) {
        var parts = subject.split("/", 2);
        var which = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "person" -> "Riksnorm, " + person(which);
            case "household", "shared" -> "Gemensamma hushållskostnader";
            case "cost" -> COSTS.getOrDefault(which.split("/", 2)[0], "Kostnad " + which);
            case "income", "register" -> "Inkomst, " + person(which.split("/", 2)[0]);
            case "couple" -> "Riksnorm, sökande och medsökande";
            case "deviation" -> "Avvikelse från riksnormen, " + person(which);
            case "stimulus" -> "Jobbstimulans, " + person(which);
            case "asset" -> "Tillgång, " + person(which.split("/", 2)[0]);
            case "surplus" -> "Överskott från månaden före";
            default -> subject;
        };
    }

    private static String person(String number) {
        if (!number.matches("\\d{1,3}")) {
            return "hushållet";
        }
        return number.equals("0") ? "sökande" : "person " + (Integer.parseInt(number) + 1) + " i hushållet";
    }
}
