package se.bistand.simulators.ssbtek.life;

import se.bistand.simulators.ssbtek.fault.Agency;
import se.bistand.simulators.ssbtek.fault.Fault;
import se.bistand.simulators.ssbtek.fault.Mode;
import se.bistand.simulators.ssbtek.life.Fact.Benefit;
import se.bistand.simulators.ssbtek.life.Fact.Enrolled.Report;

/// Whom the demonstration and the tests ask about: their benefits have no beginning and no end.
final class FirstPersonas {
    private FirstPersonas() {}

    static void tell(Cast cast) {
        households(cast);
        singles(cast);
        cast.put("elis", "199905252392", "Elis, okänd i alla register", "Elis, known to no register", Life.NOTHING);
        troubled(cast);
    }

    private static void households(Cast cast) {
        var home = Facts.home("Hasselstigen 3");
        var olle = Facts.parent("198606262395", "Olle");
        cast.add(
                "199002052380",
                "Maja",
                "Arbetssökande med bostadsbidrag, ensam",
                "Job seeker with housing allowance, single",
                Facts.enrolled(8),
                Facts.housingAllowance(1_900, Span.ALWAYS));
        cast.add(
                "198606262395",
                "Olle",
                "Arbetssökande, ensam med två barn, barnbidrag",
                "Job seeker, single with two children, child allowance",
                home,
                Facts.enrolled(8),
                Facts.childAllowance(2_650),
                Facts.child("201508292396", "Tage"),
                Facts.child("201709222382", "Lo"));
        cast.add("201508292396", "Tage", "Barn till Olle", "Olle's child", home, olle);
        cast.add("201709222382", "Lo", "Barn till Olle", "Olle's child", home, olle);
        ivar(cast);
    }

    private static void singles(Cast cast) {
        cast.add(
                "197109259288",
                "Siv",
                "Efterlevandepension från Pensionsmyndigheten",
                "Survivor's pension from Pensionsmyndigheten",
                new Fact.Civil(Fact.Civil.Status.WIDOWED),
                new Benefit("PM:EF", "Efterlevandeförmåner", 4_200, 0, 18, Span.ALWAYS));
        cast.add(
                "198408222381",
                "Nora",
                "Får en förmån med en kod som ingen känner till (ZZ)",
                "Has a benefit with a code nobody has heard of (ZZ)",
                new Benefit("FK:ZZ", "Ny förmån", 1_111, 0, 25, Span.ALWAYS));
        cast.add(
                "198304062394",
                "Anton",
                "Överskott av kapital, annars ingenting",
                "Surplus of capital, otherwise nothing",
                new Fact.Capital(7_400, 7_400));
        cast.add(
                "199810262387",
                "Alma",
                "Arbetssökande med skyddade personuppgifter",
                "Job seeker with a protected identity",
                Facts.enrolled(8),
                new Fact.Protected());
        cast.add(
                "199609142386",
                "Vera",
                "Var arbetssökande, är det inte längre",
                "Was a job seeker, is not now",
                Facts.enrolled("Arbetslös", Report.SENT, Span.between(14, 2)));
    }

    private static void ivar(Cast cast) {
        cast.add(
                "199112092391",
                "Ivar",
                "Arbetssökande; frågeställaren får inte läsa bostadsbidrag",
                "Job seeker; the asker may not read housing allowance",
                Facts.enrolled(8),
                Facts.childAllowance(1_250),
                Facts.child("201605182391", "Ture"),
                Facts.home("Klockarvägen 8"),
                new Fact.Denied("FK:BOB"));
        cast.add(
                "201605182391",
                "Ture",
                "Barn till Ivar",
                "Ivar's child",
                Facts.home("Klockarvägen 8"),
                Facts.parent("199112092391", "Ivar"));
    }

    /// Job seekers about whom some agency always fails.
    private static void troubled(Cast cast) {
        cast.add("198708122380", "Lisa", "FK svarar aldrig i tid", "FK always times out in SSBTEK", Facts.enrolled(8))
                .troubled(Agency.FK, Fault.error("SSBT", "TIMEOUT"));
        cast.add(
                        "199307262395",
                        "Max",
                        "SKV svarar med eget fel",
                        "SKV answers with an error of its own",
                        Facts.enrolled(8))
                .troubled(Agency.SKV, Fault.error("BT", "9071001"));
        cast.add(
                        "197605152391",
                        "Rolf",
                        "Hela anropet är ett SOAP-fel",
                        "The whole call is a SOAP fault",
                        Facts.enrolled(8))
                .troubled(Agency.SSBTEK, Fault.error("FAULT", "INTERNT_FEL"));
        cast.add("199411082382", "Stina", "Hela anropet hänger sig", "The whole call hangs", Facts.enrolled(8))
                .troubled(Agency.SSBTEK, Fault.of(Mode.HANG));
        cast.add("199205142384", "Moa", "FK:s svar är inte JSON", "FK's answer is not JSON", Facts.enrolled(8))
                .troubled(Agency.FK, Fault.of(Mode.MALFORMED));
    }
}
