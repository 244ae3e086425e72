package se.bistand.registercheck.ssbtek;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.bistand.registercheck.domain.ControlPeriod;
import se.bistand.registercheck.domain.Payment;
import se.bistand.registercheck.domain.Payment.Kind;
import tools.jackson.databind.JsonNode;

/// The payments of LEFI version 9, in the two shapes of Försäkringskassan and Pensionsmyndigheten.
///
/// A payment is its net amount; its rows are parts of it and are only read for their days. One that is listed both as
/// preliminary and as paid is the paid one.
record BenefitPayments(List<Payment> fk, List<Payment> pm) {
    private static final String DOUBLE = "/DUBBLETT";

    static BenefitPayments read(JsonNode json, ControlPeriod period) throws Unreadable {
        var information = BenefitAnswer.object(json, "formansinformation");
        var fk = both(
                made("FK/utbetalningsuppgift/", BenefitAnswer.list(information, "utbetalningsuppgift"), period, true),
                made(
                        "FK/preliminarautbetalningar/",
                        BenefitAnswer.list(information, "preliminarautbetalningar"),
                        period,
                        true));
        var pm = both(
                made("PM/utbetalningar/", BenefitAnswer.list(json, "utbetalningar"), period, false),
                made(
                        "PM/preliminaraUtbetalningar/",
                        BenefitAnswer.list(json, "preliminaraUtbetalningar"),
                        period,
                        false));
        return new BenefitPayments(fk, untold(pm, fk));
    }

    private static List<Payment> made(String place, JsonNode list, ControlPeriod period, boolean fk) throws Unreadable {
        var payments = new ArrayList<Payment>();
        int number = 0;
        for (var payment : list) {
            var read = (fk ? ofFk(payment) : ofPm(payment)).from(place + ++number);
            if (period.contains(read.paidOn())) payments.add(read);
        }
        return payments;
    }

    /// Each paid one takes away one preliminary of the same code, day and amount.
    private static List<Payment> both(List<Payment> paid, List<Payment> preliminary) {
        var left = new ArrayList<>(preliminary);
        for (var payment : paid)
            left.stream().filter(other -> same(payment, other)).findFirst().ifPresent(left::remove);
        var all = new ArrayList<>(paid);
        left.forEach(payment -> all.add(payment.preliminary()));
        return all;
    }

    /// Of the groups that both agencies hold in the time of transition one payment may be told twice. Each payment
    /// of FK makes one of PM suspected, under a code nobody knows: neither counted nor left out before a person has
    /// looked at it. Two equal ones of one agency are two.
    private static List<Payment> untold(List<Payment> pm, List<Payment> fk) {
        var untold = new ArrayList<>(fk);
        var payments = new ArrayList<Payment>();
        for (var payment : pm) {
            var told = untold.stream().filter(other -> same(other, payment)).findFirst();
            payments.add(told.isPresent() ? payment.named(payment.code() + DOUBLE) : payment);
            told.ifPresent(untold::remove);
        }
        return payments;
    }

    private static boolean same(Payment one, Payment other) {
        return one.amountOre() == other.amountOre()
                && one.paidOn().equals(other.paidOn())
                && BenefitCodes.withoutPayer(one.code()).equals(BenefitCodes.withoutPayer(other.code()));
    }

    private static Payment ofFk(JsonNode payment) throws Unreadable {
        var code = payment.path("formansfamilj").path("id").asString("");
        var amount = payment.path("nettobelopp");
        var currency = amount.path("valuta").asString("SEK");
        if (code.isBlank()) throw new Unreadable();
        var known = currency.equals("SEK") ? code : code + "/" + currency;
        var time = payment.path("period");
        return Payment.paid(
                        kind(code),
                        known,
                        ore(amount.path("summa")),
                        LocalDate.parse(payment.path("datum").asString("")))
                .during(date(time.path("fran")), date(time.path("till")))
                .before(
                        sum(payment.path("bruttobelopp").path("summa")),
                        sum(payment.path("skattebelopp").path("summa")))
                .forDays(days(payment));
    }

    private static Payment ofPm(JsonNode payment) throws Unreadable {
        var codes = new TreeSet<String>();
        for (var row : BenefitAnswer.list(payment, "utbetalningsrader"))
            codes.add(row.path("formansgrupp").path("kod").asString(""));
        codes.remove("");
        var code = codes.isEmpty() ? "PM" : String.join("+", codes);
        var time = payment.path("utbetalningsperiod");
        return Payment.paid(
                        Kind.PENSION,
                        code,
                        ore(payment.path("nettobelopp")),
                        LocalDate.parse(payment.path("utbetalningsdatum").asString("")))
                .during(date(time.path("from")), date(time.path("tom")))
                .before(sum(payment.path("bruttobelopp")), null);
    }

    private static Kind kind(String code) {
        if (!BenefitCodes.knownOfFk(code)) return Kind.UNKNOWN;
        return BenefitCodes.isPension(code) ? Kind.PENSION : Kind.BENEFIT;
    }

    private static @Nullable BigDecimal days(JsonNode payment) throws Unreadable {
        BigDecimal sum = null;
        for (var row : BenefitAnswer.list(payment, "utbetalningsdetalj")) {
            var days = row.path("dagar");
            if (!days.isNumber()) continue;
            var count = new BigDecimal(days.asString());
            sum = sum == null ? count : sum.add(count);
        }
        return sum;
    }

    private static @Nullable LocalDate date(JsonNode day) {
        return day.isString() && !day.asString().isEmpty() ? LocalDate.parse(day.asString()) : null;
    }

    private static @Nullable Long sum(JsonNode amount) throws Unreadable {
        return amount.isMissingNode() ? null : ore(amount);
    }

    private static long ore(JsonNode amount) throws Unreadable {
        if (!amount.isNumber()) throw new Unreadable();
        return Money.ore(amount.asString());
    }
}
