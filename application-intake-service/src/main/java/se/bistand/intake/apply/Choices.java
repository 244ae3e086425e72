package se.bistand.intake.apply;

import java.util.List;

/// What can be chosen in the form, Swedish first.
final class Choices {
    record Choice(String code, String sv, String en) {}

    static final List<Choice> KINDS = List.of(
            new Choice("NEW", "Jag söker för första gången", "I apply for the first time"),
            new Choice("RENEWAL", "Jag har fått bistånd förra månaden", "I received assistance last month"),
            new Choice("SUPPLEMENTARY", "Jag söker för en särskild kostnad", "I apply for a particular cost"));

    static final List<Choice> HOUSING = List.of(
            new Choice("RENTAL", "Hyresrätt", "Rental"),
            new Choice("SUBLET", "Andrahand", "Sublet"),
            new Choice("LODGER", "Inneboende", "Lodger"),
            new Choice("OWNED", "Bostadsrätt eller eget hus", "Owned"),
            new Choice("INSTITUTION", "Boende på institution", "Institution"),
            new Choice("NONE", "Saknar bostad", "No home"));

    static final List<Choice> COSTS = List.of(
            new Choice("RENT", "Hyra eller avgift", "Rent"),
            new Choice("ELECTRICITY", "Hushållsel", "Electricity"),
            new Choice("HOME_INSURANCE", "Hemförsäkring", "Home insurance"),
            new Choice("WORK_TRAVEL", "Resor till arbete", "Travel to work"),
            new Choice("UNION_FEE", "Fackavgift", "Union fee"),
            new Choice("UNEMPLOYMENT_FUND_FEE", "A-kasseavgift", "Unemployment fund fee"),
            new Choice("MEDICINE", "Läkemedel", "Medicine"),
            new Choice("CARE", "Vård", "Care"),
            new Choice("OTHER", "Annat", "Other"));

    /// Costs that fewer have; the form shows them when asked.
    static final List<Choice> MORE_COSTS = List.of(
            new Choice("DENTAL", "Tandvård", "Dental care"),
            new Choice("GLASSES", "Glasögon", "Glasses"),
            new Choice("MEDICAL_TRAVEL", "Sjukresor", "Travel to care"),
            new Choice("CHILDCARE_FEE", "Barnomsorgsavgift", "Childcare fee"),
            new Choice("INTERNET", "Internet", "Internet"),
            new Choice("MOVING", "Flyttkostnad", "Moving"),
            new Choice("HOUSING_INTEREST", "Ränta på bostadslån", "Interest on a home loan"),
            new Choice("HOUSING_FEE", "Avgift eller drift för eget boende", "Fees and running costs of an owned home"),
            new Choice("INSTITUTION_FEE", "Avgift på institution", "Fee of an institution"));

    static final List<Choice> RESIDENCE = List.of(
            new Choice("", "Hela månaden", "The whole month"),
            new Choice("ALTERNATING", "Växelvis hos mig och den andra föräldern", "By turns"),
            new Choice("VISITATION", "På umgänge", "On visits"));

    static final List<Choice> SCHOOL = List.of(
            new Choice("", "Inte uppgivet", "Not stated"),
            new Choice("ATTENDS", "Ja, grundskola, gymnasium eller liknande", "Yes"),
            new Choice("DOES_NOT_ATTEND", "Nej", "No"));

    static final List<Choice> CONSENT = List.of(
            new Choice("", "Inte uppgivet", "Not stated"),
            new Choice("ja", "Ja", "Yes"),
            new Choice("nej", "Nej", "No"));

    static final List<Choice> ASSETS = List.of(
            new Choice("SAVINGS", "Sparade pengar utöver månadens inkomster", "Savings beyond the month's income"),
            new Choice("SECURITIES", "Aktier och fonder", "Shares and funds"),
            new Choice("VEHICLE", "Bil eller annat fordon, värde", "Vehicle, its value"),
            new Choice("PROPERTY", "Annan fastighet eller bostad, värde", "Other property, its value"),
            new Choice("OTHER", "Annat av värde", "Other things of value"));

    static final List<Choice> INCOMES = List.of(
            new Choice("SALARY", "Lön", "Salary"),
            new Choice("CHILD_SUPPORT", "Underhållsbidrag", "Child support"),
            new Choice("OCCUPATIONAL_PENSION", "Tjänstepension", "Occupational pension"),
            new Choice("DEPOSIT", "Insättning på konto", "Deposit"),
            new Choice("TAX_REFUND", "Skatteåterbäring", "Tax refund"),
            new Choice("LOAN", "Lån", "Loan"),
            new Choice("GIFT", "Gåva", "Gift"),
            new Choice("SOLD_ASSET", "Såld tillgång", "Sold asset"),
            new Choice("RENT_SHARE", "Hyresdel från annan", "Rent from a lodger"),
            new Choice("OTHER_MUNICIPALITY", "Bistånd från annan kommun", "Aid from another municipality"),
            new Choice("LEISURE_CARD", "Fritidskort", "Leisure card"),
            new Choice("JOB_PREMIUM", "Jobbpremie", "Job premium"),
            new Choice("OTHER", "Annan inkomst", "Other income"));

    private Choices() {}
}
