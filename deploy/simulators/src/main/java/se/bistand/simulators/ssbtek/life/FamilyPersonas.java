package se.bistand.simulators.ssbtek.life;

import se.bistand.simulators.ssbtek.life.Fact.Benefit;
import se.bistand.simulators.ssbtek.life.Fact.Child.Custody;
import se.bistand.simulators.ssbtek.life.Fact.Enrolled.Report;

/// Couples, children who live here, alternately or on visits, and parents on leave.
final class FamilyPersonas {
    private FamilyPersonas() {}

    static void tell(Cast cast) {
        couple(cast);
        onLeave(cast);
        alternating(cast);
        visits(cast);
        many(cast);
    }

    private static void couple(Cast cast) {
        var home = Facts.home("Lingonstigen 4");
        karin(cast, home);
        petter(cast, home);
        var karin = Facts.parent("197906022384", "Karin");
        var petter = Facts.parent("198010112392", "Petter");
        cast.add(
                "201109042398",
                "Hugo",
                "Barn till Karin och Petter",
                "Karin's and Petter's child",
                home,
                karin,
                petter);
        cast.add(
                "201305162388",
                "Alva",
                "Barn till Karin och Petter",
                "Karin's and Petter's child",
                home,
                karin,
                petter);
    }

    private static void karin(Cast cast, Fact.Home home) {
        cast.add(
                "197906022384",
                "Karin",
                "Gift med Petter, två barn; aktivitetsstöd enligt Arbetsförmedlingens beslut",
                "Married to Petter, two children; activity support by the employment service's decision",
                home,
                new Fact.Civil(Fact.Civil.Status.MARRIED),
                Facts.partner("198010112392", "Petter"),
                Facts.child("201109042398", "Hugo"),
                Facts.child("201305162388", "Alva"),
                Facts.childAllowance(1_325),
                Facts.enrolled("Deltagare i program", Report.SENT, Span.since(20)),
                new Fact.Decision(Facts.ACTIVITY, 100, new Span(-11, 3)),
                Facts.activity(9_400, 2_200, new Span(-10, 4)));
    }

    private static void petter(Cast cast, Fact.Home home) {
        cast.add(
                "198010112392",
                "Petter",
                "Gift med Karin, två barn; deltidslön och bostadsbidrag",
                "Married to Karin, two children; part-time pay and housing allowance",
                home,
                new Fact.Civil(Fact.Civil.Status.MARRIED),
                Facts.partner("197906022384", "Karin"),
                Facts.child("201109042398", "Hugo"),
                Facts.child("201305162388", "Alva"),
                Facts.childAllowance(1_325),
                Facts.housingAllowance(2_300, Facts.TWO_YEARS),
                Facts.salary("Lindeby Bageri AB", 12_800, 2_600, Facts.TWO_YEARS));
    }

    private static void onLeave(Cast cast) {
        var home = Facts.home("Vitsippevägen 11");
        cast.add(
                "199602292386",
                "Ebba",
                "Föräldraledig, sambo med Linus",
                "On parental leave, lives with Linus",
                home,
                Facts.partner("199504202392", "Linus"),
                Facts.child("202312102391", "Sixten"),
                Facts.childAllowance(625),
                Facts.salary("Norrviks Vård AB", 24_500, 5_300, Span.between(24, 8)),
                Facts.parental(15_200, 3_600, new Span(-7, 3)));
        cast.add(
                "199504202392",
                "Linus",
                "Sambo med Ebba, arbetar heltid, vårdade sjukt barn en månad",
                "Lives with Ebba, works full time, cared for a sick child one month",
                home,
                Facts.partner("199602292386", "Ebba"),
                Facts.child("202312102391", "Sixten"),
                Facts.childAllowance(625),
                Facts.salary("Lindeby Lager AB", 26_000, 5_700, Facts.TWO_YEARS),
                new Benefit("FK:TFP", "Tillfällig föräldrapenning", 3_100, 700, 25, Span.between(1, 1)));
        cast.add(
                "202312102391",
                "Sixten",
                "Barn till Ebba och Linus",
                "Ebba's and Linus' child",
                home,
                Facts.parent("199602292386", "Ebba"),
                Facts.parent("199504202392", "Linus"));
    }

    private static void alternating(Cast cast) {
        var nils = Facts.child("201912272398", "Nils", Custody.ALTERNATELY);
        cast.add(
                "198204042389",
                "Annika",
                "Skild, barn varannan vecka, deltid och a-kassa",
                "Divorced, child every other week, part-time work and unemployment benefit",
                new Fact.Civil(Fact.Civil.Status.DIVORCED),
                Facts.home("Ekbacken 2"),
                nils,
                Facts.childAllowance(625),
                new Fact.Enrolled("Deltidsarbetslös", 50, Report.SENT, Span.since(9)),
                new Fact.Fund(Facts.FUND, true, Span.since(60)),
                new Fact.FundPayment(Facts.FUND, 4_870, 0, Span.since(8)),
                Facts.salary("Lindeby Tvätt AB", 11_200, 2_100, Facts.TWO_YEARS));
        cast.add(
                "198802292394",
                "Jonas",
                "Skild, barn varannan vecka, bostadsbidrag för växelvis boende",
                "Divorced, child every other week, housing allowance for alternating residence",
                new Fact.Civil(Fact.Civil.Status.DIVORCED),
                nils,
                Facts.childAllowance(625),
                Facts.enrolled(5),
                Facts.housingAllowance(1_100, Span.since(12)));
        cast.add(
                "201912272398",
                "Nils",
                "Bor varannan vecka hos Annika och Jonas",
                "Lives every other week with Annika and with Jonas",
                Facts.home("Ekbacken 2"),
                Facts.parent("198204042389", "Annika"),
                Facts.parent("198802292394", "Jonas"));
    }

    private static void visits(Cast cast) {
        var home = Facts.home("Åsgatan 19");
        cast.add(
                "199002282383",
                "Sara",
                "Ensam med ett barn, underhållsstöd",
                "Single with one child, maintenance support",
                home,
                Facts.child("202111272387", "Vide"),
                Facts.childAllowance(1_250),
                Facts.maintenance(1_673),
                Facts.housingAllowance(2_600, Facts.TWO_YEARS));
        cast.add(
                "199704232397",
                "Emil",
                "Umgänge med sitt barn, arbetssökande",
                "Has visits by his child, job seeker",
                Facts.child("202111272387", "Vide", Custody.VISITS),
                Facts.enrolled(13));
        cast.add(
                "202111272387",
                "Vide",
                "Bor hos Sara, umgänge med Emil",
                "Lives with Sara, visits Emil",
                home,
                Facts.parent("199002282383", "Sara"),
                Facts.parent("199704232397", "Emil"));
    }

    private static void many(Cast cast) {
        var home = Facts.home("Kullens väg 7");
        var hanna = Facts.parent("198705152380", "Hanna");
        cast.add(
                "198705152380",
                "Hanna",
                "Ensam med tre barn, flerbarnstillägg, underhållsstöd och omvårdnadsbidrag",
                "Single with three children, supplement for several children, maintenance and care allowance",
                home,
                Facts.child("201202272397", "Elliot"),
                Facts.child("201408122388", "Freja"),
                Facts.child("201802232387", "Iris"),
                Facts.childAllowance(4_480),
                Facts.maintenance(5_469),
                new Benefit("FK:OMV", "Omvårdnadsbidrag", 3_063, 700, 25, Facts.TWO_YEARS));
        cast.add("201202272397", "Elliot", "Barn till Hanna", "Hanna's child", home, hanna);
        cast.add("201408122388", "Freja", "Barn till Hanna", "Hanna's child", home, hanna);
        cast.add("201802232387", "Iris", "Barn till Hanna", "Hanna's child", home, hanna);
    }
}
