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

    static final List<Choice> INCOMES = List.of(
            new Choice("SALARY", "Lön", "Salary"),
            new Choice("CHILD_SUPPORT", "Underhållsbidrag", "Child support"),
            new Choice("OCCUPATIONAL_PENSION", "Tjänstepension", "Occupational pension"),
            new Choice("DEPOSIT", "Insättning på konto", "Deposit"),
            new Choice("OTHER", "Annan inkomst", "Other income"));

    private Choices() {}
}
