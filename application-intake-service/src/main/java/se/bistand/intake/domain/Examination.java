package se.bistand.intake.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What must hold for an application before it is received. Finds everything that is wrong at once.
///
/// Whether the household has a right to anything is not asked here: an application is received, not judged.
///
/// @param today the day it came in
/// @param municipalities codes of those who receive applications here
/// @param personalNumbers reads twelve digits
public record Examination(LocalDate today, Set<String> municipalities, PersonalNumbers personalNumbers) {
    /// Reads twelve digits as a personal or coordination number; null when it is not one.
    public interface PersonalNumbers {
        @Nullable
        PersonalNumber read(String twelveDigits);
    }

    static final long MOST_ORE = 100_000_000L;
    private static final int MONTHS_BACK = 3;
    private static final int MONTHS_AHEAD = 2;
    private static final int MOST_ROWS = 50;
    private static final int MOST_IN_DWELLING = 50;
    private static final int MOST_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    public Examination {
        municipalities = Set.copyOf(municipalities);
    }

    /// Examines a draft.
    ///
    /// @param alreadyFound what was wrong with its form, such as text where a number belongs
    public Examined examine(Draft draft, List<Fault> alreadyFound) {
        var faults = new Faults(alreadyFound);
        var municipality = municipality(draft, faults);
        var month = month(draft, faults);
        var kind = faults.oneOf(Application.Kind.class, draft.kind(), "kind");
        var people = new Household(today, month, personalNumbers).examine(draft.people(), faults);
        var housing = housing(draft, faults);
        var costs = costs(draft, faults);
        var means = new StatedMeans(draft, month);
        var incomes = means.incomes(faults);
        var assets = means.assets(faults);
        var email = email(draft, faults);
        var account = account(draft, faults);
        var language = language(draft, faults);
        if (!Boolean.TRUE.equals(draft.attested())) {
            faults.add(
                    "attested",
                    "NOT_ATTESTED",
                    "Du måste intyga på heder och samvete att uppgifterna stämmer.",
                    "You must confirm on your honour that what you state is true.");
        }
        if (!faults.none()
                || municipality == null
                || month == null
                || kind == null
                || housing == null
                || email == null
                || account == null
                || language == null) {
            return new Examined.Refused(faults.all());
        }
        return new Examined.Accepted(new Application(
                municipality, month, kind, people, housing, costs, incomes, assets, email, account, language));
    }

    private @Nullable String municipality(Draft draft, Faults faults) {
        var code = faults.present(draft.municipality(), "municipality");
        if (code != null && !municipalities.contains(code)) {
            faults.add(
                    "municipality",
                    "UNKNOWN_MUNICIPALITY",
                    "Kommunen tar inte emot ansökningar här.",
                    "The municipality does not receive applications here.");
        }
        return code;
    }

    private @Nullable YearMonth month(Draft draft, Faults faults) {
        var stated = faults.present(draft.month(), "month");
        if (stated == null) {
            return null;
        }
        if (!stated.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            faults.add("month", "NOT_A_MONTH", "Skriv månaden som åååå-mm.", "Write the month as yyyy-mm.");
            return null;
        }
        var month = YearMonth.parse(stated);
        var now = YearMonth.from(today);
        if (month.isBefore(now.minusMonths(MONTHS_BACK)) || month.isAfter(now.plusMonths(MONTHS_AHEAD))) {
            faults.add(
                    "month",
                    "MONTH_OUT_OF_RANGE",
                    "Du kan söka från tre månader bakåt till två månader framåt.",
                    "You can apply from three months back to two months ahead.");
        }
        return month;
    }

    private static Application.@Nullable Housing housing(Draft draft, Faults faults) {
        var housing = faults.present(draft.housing(), "housing");
        if (housing == null) {
            return null;
        }
        var form = faults.oneOf(Application.HousingForm.class, housing.form(), "housing.form");
        var people = faults.present(housing.peopleInDwelling(), "housing.peopleInDwelling");
        if (people != null && (people < 1 || people > MOST_IN_DWELLING)) {
            faults.add(
                    "housing.peopleInDwelling",
                    "OUT_OF_RANGE",
                    "Skriv hur många som bor i bostaden, 1–50.",
                    "State how many live in the home, 1–50.");
            return null;
        }
        return form == null || people == null
                ? null
                : new Application.Housing(form, people.intValue(), housing.subletConsent());
    }

    private static List<Application.Cost> costs(Draft draft, Faults faults) {
        tooMany(draft.costs(), "costs", faults);
        var costs = new ArrayList<Application.Cost>();
        for (int i = 0; i < draft.costs().size(); i++) {
            var cost = draft.costs().get(i);
            var kind = faults.oneOf(Application.CostKind.class, cost.kind(), "costs[" + i + "].kind");
            var amount = faults.amount(cost.amountOre(), MOST_ORE, "costs[" + i + "].amountOre");
            if (kind != null && amount != null) {
                costs.add(new Application.Cost(kind, amount));
            }
        }
        return costs;
    }

    private static @Nullable String email(Draft draft, Faults faults) {
        var email = faults.present(draft.email(), "email");
        if (email != null
                && (email.length() > MOST_EMAIL || !EMAIL.matcher(email).matches())) {
            faults.add(
                    "email",
                    "NOT_AN_EMAIL",
                    "Skriv en e-postadress, till exempel namn@exempel.se.",
                    "Write an e-mail address, such as name@example.com.");
        }
        return email;
    }

    private static Application.@Nullable Account account(Draft draft, Faults faults) {
        var account = faults.present(draft.account(), "account");
        if (account == null) {
            return null;
        }
        var clearing = faults.present(account.clearing(), "account.clearing");
        if (clearing != null && !clearing.matches("\\d{4,5}")) {
            faults.add(
                    "account.clearing",
                    "NOT_A_CLEARING_NUMBER",
                    "Clearingnumret har 4 eller 5 siffror.",
                    "The clearing number has 4 or 5 digits.");
        }
        var number = faults.present(account.number(), "account.number");
        if (number != null && !number.matches("\\d{5,10}")) {
            faults.add(
                    "account.number",
                    "NOT_AN_ACCOUNT_NUMBER",
                    "Kontonumret har 5–10 siffror, utan clearingnummer.",
                    "The account number has 5–10 digits, without the clearing number.");
        }
        return clearing == null || number == null ? null : new Application.Account(clearing, number);
    }

    private static @Nullable String language(Draft draft, Faults faults) {
        var language = faults.present(draft.language(), "language");
        if (language != null && !Set.of("sv", "en").contains(language)) {
            faults.add("language", "NOT_A_CHOICE", "Välj svenska eller engelska.", "Choose sv or en.");
        }
        return language;
    }

    static void tooMany(List<?> rows, String field, Faults faults) {
        if (rows.size() > MOST_ROWS) {
            faults.add(field, "TOO_MANY", "Högst " + MOST_ROWS + " rader tas emot.", "At most " + MOST_ROWS + " rows.");
        }
    }
}
