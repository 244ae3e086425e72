package se.bistand.simulators.ssbtek.life;

import se.bistand.simulators.ssbtek.life.Fact.Benefit;
import se.bistand.simulators.ssbtek.life.Fact.Child.Custody;
import se.bistand.simulators.ssbtek.life.Fact.Enrolled.Report;

/// Facts as they usually are, for writing lives in few words.
public final class Facts {
    public static final String FUND = "Påhittade arbetslöshetskassan";
    public static final String ACTIVITY = "Aktivitetsstöd";
    public static final String ESTABLISHMENT = "Etableringsersättning";
    public static final String DEVELOPMENT = "Utvecklingsersättning";
    public static final Fact.Citizen SWEDISH = new Fact.Citizen("SE", "SVERIGE");
    static final Span TWO_YEARS = Span.since(24);
    private static final String POSTCODE = "99010";
    private static final String CITY = "LINDEBY";

    private Facts() {}

    static Fact.Home home(String street) {
        return home(street, Span.ALWAYS);
    }

    static Fact.Home home(String street, Span when) {
        return new Fact.Home(street, POSTCODE, CITY, "99", "01", when);
    }

    static Fact.Home elsewhere(String street, Span when) {
        return new Fact.Home(street, "99020", "NORRVIK", "99", "02", when);
    }

    static Fact.Child child(String number, String given) {
        return new Fact.Child(number, given + " Påhittad", Custody.HERE);
    }

    static Fact.Child child(String number, String given, Custody custody) {
        return new Fact.Child(number, given + " Påhittad", custody);
    }

    static Fact.Parent parent(String number, String given) {
        return new Fact.Parent(number, given + " Påhittad");
    }

    static Fact.Partner partner(String number, String given) {
        return new Fact.Partner(number, given + " Påhittad");
    }

    static Benefit childAllowance(int kronor) {
        return new Benefit("FK:ABB", "Barnbidrag", kronor, 0, 20, Span.ALWAYS);
    }

    static Benefit housingAllowance(int kronor, Span when) {
        return new Benefit("FK:BOB", "Bostadsbidrag", kronor, 0, 25, when);
    }

    static Benefit maintenance(int kronor) {
        return new Benefit("FK:US", "Underhållsstöd", kronor, 0, 25, Span.ALWAYS);
    }

    static Benefit parental(int gross, int tax, Span when) {
        return new Benefit("FK:FP", "Föräldrapenning", gross, tax, 25, when);
    }

    static Benefit sickness(int gross, int tax, Span when) {
        return new Benefit("FK:SJP", "Sjukpenning", gross, tax, 25, when);
    }

    static Benefit activity(int gross, int tax, Span when) {
        return new Benefit("FK:AS", ACTIVITY, gross, tax, 25, when);
    }

    static Benefit pension(int gross, int tax) {
        return pension(gross, tax, Span.ALWAYS);
    }

    static Benefit pension(int gross, int tax, Span when) {
        return new Benefit("PM:AP", "Allmän pension", gross, tax, 18, when);
    }

    static Fact.Enrolled enrolled(int monthsAgo) {
        return enrolled("Arbetslös", Report.SENT, Span.since(monthsAgo));
    }

    static Fact.Enrolled enrolled(String category, Report report, Span when) {
        return new Fact.Enrolled(category, 100, report, when);
    }

    static Fact.Salary salary(String employer, int gross, int tax, Span when) {
        return new Fact.Salary(employerNumber(employer), employer, gross, tax, when);
    }

    /// Invented organisation numbers: the group 99 is not in use.
    private static String employerNumber(String employer) {
        return "169900" + "%06d".formatted(Math.floorMod(employer.hashCode(), 1_000_000));
    }
}
