package se.bistand.simulators.ssbtek.life;

import java.util.List;
import java.util.Map;

/// Protected, moved, deceased, a number that belongs to nobody, and what a household may not have told.
final class OtherPersonas {
    private OtherPersonas() {}

    static void tell(Cast cast) {
        protectedPeople(cast);
        moved(cast);
        gone(cast);
        untold(cast);
    }

    private static void protectedPeople(Cast cast) {
        cast.add(
                "198305142385",
                "Elin",
                "Skyddade personuppgifter, ensam med ett barn, barnbidrag och sjukpenning",
                "Protected identity, single with one child, child allowance and sickness benefit",
                new Fact.Protected(),
                Facts.child("201705012381", "Mio"),
                Facts.childAllowance(1_250),
                Facts.sickness(14_200, 3_300, new Span(-3, 2)));
        cast.add(
                "201705012381",
                "Mio",
                "Elins barn, skyddade personuppgifter",
                "Elin's child, protected identity",
                new Fact.Protected(),
                Facts.parent("198305142385", "Elin"));
    }

    private static void moved(Cast cast) {
        cast.add(
                "199011222388",
                "Denise",
                "Flyttade hit från Norrvik förra månaden",
                "Moved here from Norrvik last month",
                Facts.elsewhere("Strandvägen 6", new Span(-200, -2)),
                Facts.home("Korngatan 14", Span.since(1)),
                Facts.enrolled(1));
        cast.add(
                "197701292380",
                "Agneta",
                "Flyttade härifrån till Norrvik för två månader sedan",
                "Moved from here to Norrvik two months ago",
                Facts.home("Korngatan 16", new Span(-200, -3)),
                Facts.elsewhere("Fyrvägen 1", Span.since(2)),
                Facts.housingAllowance(1_400, Facts.TWO_YEARS));
    }

    private static void gone(Cast cast) {
        cast.add(
                "192612239232",
                "Valter",
                "Avliden för två månader sedan, pension till dess",
                "Died two months ago, pension until then",
                new Fact.Died(2),
                new Fact.Civil(Fact.Civil.Status.WIDOWED),
                Facts.pension(12_900, 1_900, Span.between(24, 2)));
        cast.put(
                "ingen",
                "191700862392",
                "Numret finns inte: felskrivet",
                "The number does not exist: mistyped",
                new Life(List.of(new Fact.NoSuchNumber()), Map.of()));
    }

    private static void untold(Cast cast) {
        cast.add(
                "198807172385",
                "Petra",
                "Bil och kapital som lätt glöms i en ansökan, annars arbetssökande",
                "A car and capital that are easily forgotten in an application, otherwise a job seeker",
                Facts.enrolled(22),
                new Fact.Capital(9_850, 9_850),
                new Fact.Vehicle("QQI005", "BMW", 2021, "PERSONBIL", "320I"),
                new Fact.Vehicle("QQI006", "KABE", 2012, "HUSVAGN", "ROYAL"));
        cast.add(
                "198909192398",
                "Henrik",
                "Lön hos en arbetsgivare som bara deklarerat tre månader",
                "Pay from an employer that has declared three months only",
                Facts.enrolled(9),
                Facts.salary("Tillfällig Påhittad Bemanning AB", 8_700, 2_610, Span.between(4, 2)));
        cast.add(
                "197905202391",
                "Stefan",
                "Tjänstepension finns inte i registren; bara skatteåterbäring för två månader sedan",
                "No register knows of his private pension; only a tax refund two months ago",
                new Fact.TaxRefund(6_120, 2));
    }
}
