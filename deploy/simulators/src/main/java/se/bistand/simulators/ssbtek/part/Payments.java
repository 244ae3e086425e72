package se.bistand.simulators.ssbtek.part;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.bistand.simulators.Json;
import se.bistand.simulators.ssbtek.life.Fact;
import se.bistand.simulators.ssbtek.life.Fact.Benefit;

/// Payments of benefits, in the shape of Försäkringskassan or of Pensionsmyndigheten. A payment with a day
/// still to come is preliminary and afterwards it is paid, never both.
record Payments(BenefitQuestion question, Asked asked, Set<String> untold) {
    /// A code outside the contract's list cannot be asked for: it comes with whatever else is asked.
    private static final String UNHEARD_OF = "ZZ";

    private record Payment(Benefit benefit, LocalDate day, YearMonth month) {}

    String paid(String payer) {
        return list(payer, question.paid(), day -> !day.isAfter(asked.today()));
    }

    String coming(String payer) {
        return list(payer, question.preliminary(), day -> day.isAfter(asked.today()));
    }

    private String list(String payer, Set<String> groups, Predicate<LocalDate> when) {
        if (groups.isEmpty()) return "[]";
        var benefits = asked.life().all(Benefit.class);
        if (benefits.isEmpty()) return "[]";
        return question.period()
                .months()
                .flatMap(month -> benefits.stream().map(benefit -> payment(benefit, month)))
                .filter(payment -> payment.benefit.payer().equals(payer))
                .filter(payment -> payment.benefit.when().contains(YearMonth.from(payment.day), asked.today()))
                .filter(payment -> question.period().contains(payment.day) && when.test(payment.day))
                .filter(payment -> told(payment.benefit, groups))
                .map(payment -> payer.equals("FK") ? fk(payment) : pm(payment))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private boolean told(Benefit benefit, Set<String> groups) {
        if (untold.contains(benefit.group())) return false;
        return groups.contains(benefit.group()) || benefit.code().equals(UNHEARD_OF);
    }

    private static Payment payment(Benefit benefit, YearMonth month) {
        return new Payment(benefit, month.atDay(benefit.day()), benefit.inArrears() ? month.minusMonths(1) : month);
    }

    private String fk(Payment payment) {
        var benefit = payment.benefit;
        var family = family(benefit);
        var period = "{\"fran\":\"" + payment.month.atDay(1) + "\",\"till\":\"" + payment.month.atEndOfMonth() + "\"}";
        var days = benefit.inArrears() ? ",\"dagar\":" + days(payment) : "";
        var tax = benefit.tax() > 0 ? ",\"skattebelopp\":" + amount(benefit.tax()) : "";
        var deducted = benefit.tax() > 0 ? ",\"avdragsbelopp\":" + amount(benefit.tax()) : "";
        var rows = "{\"forman\":" + family + ",\"period\":" + period + days + ",\"bruttobelopp\":"
                + amount(benefit.gross()) + "}";
        if (benefit.tax() > 0)
            rows += ",{\"forman\":" + family + ",\"period\":" + period
                    + ",\"beloppstyp\":{\"id\":\"PS\",\"beskrivning\":\"Preliminär skatt\"}" + tax + "}";
        return "{\"typ\":{\"id\":"
                + (benefit.inArrears() ? "2,\"beskrivning\":\"Daglig\"}" : "1,\"beskrivning\":\"Månad\"}")
                + ",\"foretag\":{\"id\":1001,\"beskrivning\":\"Försäkringskassan\"},\"formansfamilj\":" + family
                + ",\"datum\":\"" + payment.day + "\",\"period\":" + period + ",\"bruttobelopp\":"
                + amount(benefit.gross()) + tax + deducted + ",\"nettobelopp\":" + amount(benefit.net())
                + ",\"utbetalningsdetalj\":[" + rows + "]}";
    }

    private static String pm(Payment payment) {
        var benefit = payment.benefit;
        var month = payment.month;
        var tax = benefit.tax() == 0
                ? ""
                : ",\"avdrag\":[{\"belopp\":" + benefit.tax()
                        + ",\"avdragstyp\":{\"kod\":\"PM:PS\",\"beskrivning\":\"Preliminär skatt\"}}]";
        return "{\"utbetalningsdatum\":\"" + payment.day + "\",\"utbetalningsperiod\":{\"from\":\"" + month.atDay(1)
                + "\",\"tom\":\"" + month.atEndOfMonth() + "\"},\"bruttobelopp\":" + benefit.gross()
                + ",\"nettobelopp\":" + benefit.net() + tax
                + ",\"utbetalningsrader\":[{\"formansgrupp\":{\"kod\":" + Json.quote(benefit.group())
                + ",\"beskrivning\":" + Json.quote(benefit.text()) + "},\"belopp\":" + benefit.gross() + "}]}";
    }

    /// Programme benefits are paid for weekdays within Arbetsförmedlingen's decision, the others for every day.
    private long days(Payment payment) {
        boolean programme = Set.of("AS", "ET", "PROG").contains(payment.benefit.code());
        if (!programme) return payment.month.lengthOfMonth();
        boolean decided = asked.life().all(Fact.Decision.class).stream()
                .anyMatch(decision -> decision.when().contains(payment.month, asked.today()));
        return decided ? UnemploymentPart.weekdays(payment.month) : 0;
    }

    static String family(Benefit benefit) {
        return "{\"id\":" + Json.quote(benefit.code()) + ",\"beskrivning\":" + Json.quote(benefit.text()) + "}";
    }

    static String amount(int kronor) {
        return "{\"summa\":" + kronor + ",\"valuta\":\"SEK\"}";
    }

    static List<Benefit> of(Asked asked, String group) {
        return asked.life().all(Benefit.class).stream()
                .filter(benefit -> benefit.group().equals(group))
                .toList();
    }
}
