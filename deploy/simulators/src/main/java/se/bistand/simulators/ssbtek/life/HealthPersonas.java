package se.bistand.simulators.ssbtek.life;

import se.bistand.simulators.ssbtek.life.Fact.Benefit;
import se.bistand.simulators.ssbtek.life.Fact.Civil.Status;

/// Sick, and retired.
final class HealthPersonas {
    private HealthPersonas() {}

    static void tell(Cast cast) {
        sick(cast);
        changing(cast);
        disabled(cast);
        retired(cast);
    }

    private static void sick(Cast cast) {
        cast.add(
                "197707212382",
                "Maria",
                "Sjukskriven från sin anställning sedan fem månader",
                "On sick leave from her job for five months",
                Facts.salary("Lindeby Äldreomsorg AB", 25_700, 5_600, Span.between(24, 6)),
                Facts.sickness(16_900, 4_100, new Span(-4, 2)));
        cast.add(
                "196108193175",
                "Bengt",
                "Arbetslivsinriktad rehabilitering, skatteåterbäring förra månaden",
                "Vocational rehabilitation, tax refund last month",
                new Benefit("FK:RBE", "Rehabiliteringspenning", 12_300, 2_800, 25, new Span(-6, 3)),
                new Fact.TaxRefund(1_740, 1));
        cast.add(
                "199106242382",
                "Johanna",
                "Gravid: graviditetspenning sedan en månad, lön dessförinnan",
                "Expecting: pregnancy benefit since last month, pay before",
                Facts.salary("Norrviks Städ AB", 22_800, 4_800, Span.between(24, 2)),
                new Benefit("FK:GP", "Graviditetspenning", 15_800, 3_700, 25, new Span(0, 1)));
    }

    /// Around the threshold of twelve per cent that a change is noticed by.
    private static void changing(Cast cast) {
        cast.add(
                "196612312386",
                "Birgitta",
                "Sjukpenning som ökade med exakt 12 procent",
                "Sickness benefit that rose by exactly 12 per cent",
                Facts.sickness(10_000, 0, Span.between(20, 1)),
                Facts.sickness(11_200, 0, Span.since(0)));
        cast.add(
                "196212023144",
                "Ulla",
                "Sjukpenning som ökade med 13 procent",
                "Sickness benefit that rose by 13 per cent",
                Facts.sickness(10_000, 0, Span.between(20, 1)),
                Facts.sickness(11_300, 0, Span.since(0)));
    }

    private static void disabled(Cast cast) {
        cast.add(
                "196810292398",
                "Göran",
                "Sjukersättning och bostadstillägg, merkostnadsersättning",
                "Sickness compensation, housing supplement and additional cost allowance",
                new Benefit("FK:SA", "Sjukersättning", 12_100, 1_900, 18, Span.ALWAYS),
                new Benefit("FK:BTI", "Bostadstillägg", 4_300, 0, 18, Span.ALWAYS),
                new Benefit("FK:MEK", "Merkostnadsersättning", 1_531, 0, 18, Facts.TWO_YEARS));
    }

    private static void retired(Cast cast) {
        cast.add(
                "195503071739",
                "Sven",
                "Pensionär med bostadstillägg",
                "Retired with housing supplement",
                new Fact.Civil(Status.DIVORCED),
                Facts.pension(13_400, 2_100),
                new Benefit("PM:BTI", "Bostadstillägg och äldreförsörjningsstöd", 3_150, 0, 18, Span.ALWAYS));
        cast.add(
                "195911149820",
                "Inga",
                "Ny pensionär: sjukersättning till för tre månader sedan, sedan pension",
                "Newly retired: sickness compensation until three months ago, then a pension",
                new Benefit("FK:SA", "Sjukersättning", 11_600, 1_800, 18, Span.between(24, 3)),
                Facts.pension(10_900, 1_500, Span.since(2)));
        cast.add(
                "196005272809",
                "Rut",
                "Änka med liten pension och efterlevandepension",
                "Widow with a small pension and a survivor's pension",
                new Fact.Civil(Status.WIDOWED),
                Facts.pension(6_700, 600),
                new Benefit("PM:EF", "Efterlevandeförmåner", 3_400, 300, 18, Span.ALWAYS));
        cast.add(
                "192405299245",
                "Hedvig",
                "Över hundra år, garantipension",
                "Over a hundred years old, guarantee pension",
                new Fact.Civil(Status.WIDOWED),
                Facts.pension(11_200, 1_400));
    }
}
