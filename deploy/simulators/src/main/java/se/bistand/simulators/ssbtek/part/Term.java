package se.bistand.simulators.ssbtek.part;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.bistand.simulators.Markup;
import se.bistand.simulators.ssbtek.fault.Agency;
import se.bistand.simulators.ssbtek.life.Fact.Study;

/// One case of student aid: the months of one term of one year that the study covers, in order.
///
/// Student aid pauses in the summer: studiemedel is paid January to May and September to December, studiehjälp in June
/// too. A home equipment loan (HUT) is paid once.
record Term(Study study, List<YearMonth> months) {
    private static final int PAY_DAY = 25;
    private static final int MOST_CASES = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    static List<Term> of(Study study, Asked asked) {
        var period = asked.period(Agency.CSN);
        var terms = new LinkedHashMap<String, List<YearMonth>>();
        var first =
                YearMonth.from(asked.today()).plusMonths(Math.max(study.when().first(), -24));
        int count = Math.min(study.when().last(), 12) - Math.max(study.when().first(), -24) + 1;
        IntStream.range(0, count)
                .mapToObj(first::plusMonths)
                .filter(month -> paysIn(study, month))
                .forEach(month -> terms.computeIfAbsent(
                                month.getYear() + (month.getMonthValue() < 7 ? "V" : "H"), _ -> new ArrayList<>())
                        .add(month));
        return terms.values().stream()
                .filter(months -> !months.getFirst().atDay(1).isAfter(period.to())
                        && !months.getLast().atEndOfMonth().isBefore(period.from()))
                .map(months -> new Term(study, months))
                .limit(MOST_CASES)
                .toList();
    }

    static boolean paysIn(Study study, YearMonth month) {
        return switch (month.getMonth()) {
            case JULY, AUGUST -> study.kind().equals("HUT");
            case JUNE -> study.kind().equals("HUT") || study.kind().equals("SH");
            default -> true;
        };
    }

    void write(Markup xml, String prefix, Asked asked) {
        xml.text(prefix + "stodform", study.kind()).text(prefix + "klartext", name());
        xml.text(prefix + "status", "BESLUTAD");
        if (!study.kind().equals("HUT")) {
            xml.open(prefix + "soktaTider").open(prefix + "soktTid");
            xml.text("c:soktfrom", DAY.format(months.getFirst().atDay(1)));
            xml.text("c:sokttom", DAY.format(months.getLast().atEndOfMonth()));
            xml.text("c:soktomfattning", study.pace());
            xml.close(prefix + "soktTid").close(prefix + "soktaTider");
            xml.open(prefix + "BeviljadeTider").open(prefix + "BeviljadTid");
            xml.text("c:starttid", week(months.getFirst().atDay(1)));
            xml.text("c:sluttid", week(months.getLast().atEndOfMonth()));
            xml.text("c:takt", study.pace());
            amounts(xml, months.size());
            xml.close(prefix + "BeviljadTid").close(prefix + "BeviljadeTider");
        }
        xml.open(prefix + "UtbetalningsPlan");
        if (!asked.partial()) for (var month : months) payment(xml, prefix, month, asked.today());
        xml.close(prefix + "UtbetalningsPlan");
    }

    private void payment(Markup xml, String prefix, YearMonth month, LocalDate today) {
        var day = month.atDay(PAY_DAY);
        xml.open(prefix + "Utbetalning").text("c:utbetdatum", DAY.format(day));
        xml.text("c:utbetstatus", day.isAfter(today) ? "Planerad" : "Utbetald");
        xml.open("c:Utbetaldatider").open("c:Utbetaldtid");
        xml.text("c:startvecka", week(month.atDay(1))).text("c:slutvecka", week(month.atEndOfMonth()));
        amounts(xml, 1);
        xml.close("c:Utbetaldtid").close("c:Utbetaldatider");
        xml.text("c:totbelopp", study.grant() + study.loan()).close(prefix + "Utbetalning");
    }

    private void amounts(Markup xml, int times) {
        xml.open("c:Beloppen");
        kinds().forEach((kind, kronor) -> xml.open("c:Belopp")
                .text("c:beloppstyp", kind)
                .text("c:klartext", kind.contains("L") ? "Lån" : "Bidrag")
                .text("c:belopp", kronor)
                .text("c:totbelopp", kronor * times)
                .close("c:Belopp"));
        xml.close("c:Beloppen").text("c:totbelopp", (study.grant() + study.loan()) * times);
    }

    private Map<String, Integer> kinds() {
        var kinds = new LinkedHashMap<String, Integer>();
        if (study.grant() > 0) kinds.put(grantKind(), study.grant());
        if (study.loan() > 0) kinds.put(loanKind(), study.loan());
        return kinds;
    }

    private String grantKind() {
        return switch (study.kind()) {
            case "GRUND" -> "GRUNDB";
            case "SH" -> "STUDB";
            case "SSSTÖD" -> "STÖDB";
            default -> "OSSBID";
        };
    }

    private String loanKind() {
        return switch (study.kind()) {
            case "GRUND" -> "GRUNDL";
            case "HUT" -> "HUT";
            default -> "OSSLÅN";
        };
    }

    private String name() {
        return switch (study.kind()) {
            case "GRUND" -> "Studiemedel för studier i Sverige";
            case "SH" -> "Studiehjälp";
            case "HUT" -> "Hemutrustningslån";
            case "SSSTÖD" -> "Studiestartsstöd";
            default -> "Omställningsstudiestöd";
        };
    }

    private static String week(LocalDate day) {
        return "%d%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
