package se.bistand.simulators.ssbtek.life;

import se.bistand.simulators.ssbtek.life.Fact.Study;

/// Students and pupils: their aid pauses in the summer.
final class StudentPersonas {
    private StudentPersonas() {}

    static void tell(Cast cast) {
        cast.add(
                "200512152398",
                "Axel",
                "Student på heltid, studiemedel med bidrag och lån, uppehåll på sommaren",
                "Full-time student, grant and loan, none in the summer",
                new Study("GRUND", 100, 4_100, 9_400, Facts.TWO_YEARS));
        cast.add(
                "200606032399",
                "Melker",
                "Studerar på halvtid och arbetar deltid",
                "Studies half time and works part time",
                new Study("GRUND", 50, 2_050, 0, Span.since(15)),
                Facts.salary("Lindeby Matvaror AB", 10_200, 1_900, Span.since(18)));
        cast.add(
                "200711142380",
                "Saga",
                "Gymnasieelev med studiehjälp",
                "In upper secondary school with study aid",
                new Study("SH", 100, 1_250, 0, Facts.TWO_YEARS));
        adults(cast);
    }

    private static void adults(Cast cast) {
        cast.add(
                "200708312392",
                "Viggo",
                "Studiestartsstöd efter arbetslöshet",
                "Study start grant after unemployment",
                Facts.enrolled("Arbetslös", Fact.Enrolled.Report.SENT, Span.between(16, 4)),
                new Study("SSSTÖD", 100, 10_200, 0, Span.since(3)));
        cast.add(
                "198407042384",
                "Pernilla",
                "Omställningsstudiestöd, tidigare anställd",
                "Transition study grant, formerly employed",
                Facts.salary("Norrviks Mekaniska AB", 31_000, 7_100, Span.between(24, 5)),
                new Study("OSS", 100, 18_700, 5_300, Span.since(4)));
        cast.add(
                "200811212380",
                "Juni",
                "Myndig gymnasieelev som bor hemma hos Mats, studiehjälp",
                "Of age, in upper secondary school, lives with Mats, study aid",
                Facts.home("Rönnvägen 21"),
                Facts.parent("197812112394", "Mats"),
                new Study("SH", 100, 1_250, 0, Span.since(27)));
    }
}
