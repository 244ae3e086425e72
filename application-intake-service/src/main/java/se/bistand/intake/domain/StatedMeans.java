package se.bistand.intake.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What must hold for the incomes and assets of an application.
///
/// @param month applied for, null when it is not known
record StatedMeans(Draft draft, @Nullable YearMonth month) {
    private static final long MOST_VALUE_ORE = 10_000_000_000L;

    List<Application.Income> incomes(Faults faults) {
        Examination.tooMany(draft.incomes(), "incomes", faults);
        var incomes = new ArrayList<Application.Income>();
        for (int i = 0; i < draft.incomes().size(); i++) {
            var income = draft.incomes().get(i);
            var at = "incomes[" + i + "].";
            var personNo = person(income.personNo(), at + "personNo", faults);
            var kind = faults.oneOf(Application.IncomeKind.class, income.kind(), at + "kind");
            var amount = faults.amount(income.amountOre(), Examination.MOST_ORE, at + "amountOre");
            var receivedOn = receivedOn(income.receivedOn(), at + "receivedOn", faults);
            var earlier = income.earnedEarlierThisYearOre() == null
                    ? null
                    : faults.amount(
                            income.earnedEarlierThisYearOre(), Examination.MOST_ORE, at + "earnedEarlierThisYearOre");
            if (personNo != null && kind != null && amount != null && receivedOn != null) {
                incomes.add(new Application.Income(personNo.intValue(), kind, amount, receivedOn, earlier));
            }
        }
        return incomes;
    }

    /// An income counts that came a year before the month at the earliest, or is expected within it at the latest.
    private @Nullable LocalDate receivedOn(@Nullable String stated, String field, Faults faults) {
        var present = faults.present(stated, field);
        if (present == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(present);
            if (month != null && (day.isBefore(month.minusYears(1).atDay(1)) || day.isAfter(month.atEndOfMonth()))) {
                faults.add(
                        field,
                        "DATE_OUT_OF_RANGE",
                        "Datumet ska ligga inom ett år före den sökta månadens slut.",
                        "The date must lie within a year before the end of the month applied for.");
            }
            return day;
        } catch (DateTimeException notADate) {
            faults.add(field, "NOT_A_DATE", "Skriv datumet som åååå-mm-dd.", "Write the date as yyyy-mm-dd.");
            return null;
        }
    }

    List<Application.Asset> assets(Faults faults) {
        Examination.tooMany(draft.assets(), "assets", faults);
        var assets = new ArrayList<Application.Asset>();
        for (int i = 0; i < draft.assets().size(); i++) {
            var asset = draft.assets().get(i);
            var at = "assets[" + i + "].";
            var personNo = person(asset.personNo(), at + "personNo", faults);
            var kind = faults.oneOf(Application.AssetKind.class, asset.kind(), at + "kind");
            var value = faults.amount(asset.valueOre(), MOST_VALUE_ORE, at + "valueOre");
            if (personNo != null && kind != null && value != null) {
                assets.add(new Application.Asset(personNo.intValue(), kind, value, asset.neededForWorkOrHealth()));
            }
        }
        return assets;
    }

    private @Nullable Long person(@Nullable Long stated, String field, Faults faults) {
        var personNo = faults.present(stated, field);
        if (personNo != null && (personNo < 0 || personNo >= draft.people().size())) {
            faults.add(
                    field,
                    "NO_SUCH_PERSON",
                    "Inkomster och tillgångar ska höra till en person i ansökan.",
                    "Incomes and assets must belong to a person in the application.");
        }
        return personNo;
    }
}
