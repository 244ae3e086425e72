package se.bistand.registercheck.ssbtek;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Answer.Payment;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Register;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Försäkringskassan (LEFI version 9), which also brings what Pensionsmyndigheten pays, in a shape of its own.
final class BenefitAnswer {
    private static final Register FK = Register.FORSAKRINGSKASSAN;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BenefitAnswer() {}

    static Answer read(String base64, Question question) throws Unreadable {
        try {
            var json = JSON.readTree(Base64.getMimeDecoder().decode(base64));
            if (!json.isObject() || !json.path("utlamnare").isArray()) throw new Unreadable();
            var payments = payments(json).stream()
                    .filter(payment -> !payment.paidOn()
                                    .isBefore(question.period().from())
                            && !payment.paidOn().isAfter(question.period().to()))
                    .toList();
            var failing = failing(json);
            if (failing != null)
                return new Answer(
                        FK, Answer.Outcome.COULD_NOT_ANSWER, Answer.reason("BT", failing), true, payments, null);
            var deviation = deviation(json);
            if (deviation != null) return deviating(deviation, payments);
            return payments.isEmpty() ? Answer.nothing(FK, null) : Answer.found(FK, payments, null);
        } catch (JacksonException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new Unreadable();
        }
    }

    /// What may not be told stays so; an inner fault may pass.
    private static Answer deviating(String code, List<Payment> payments) {
        boolean passes = !code.equals("OBEHORIG");
        return new Answer(FK, Answer.Outcome.COULD_NOT_ANSWER, Answer.reason("BT", code), passes, payments, null);
    }

    private static List<Payment> payments(JsonNode json) throws Unreadable {
        var payments = new ArrayList<Payment>();
        for (var list : List.of("utbetalningsuppgift", "preliminarautbetalningar")) {
            for (var payment : json.path("formansinformation").path(list)) payments.add(ofFk(payment));
        }
        for (var list : List.of("utbetalningar", "preliminaraUtbetalningar")) {
            for (var payment : json.path(list)) {
                var paid = ofPm(payment);
                // Groups that both agencies hold in the time of transition: the same payment is not two.
                if (payments.stream().noneMatch(known -> same(known, paid))) payments.add(paid);
            }
        }
        return payments;
    }

    /// The rows of a payment are parts of its amount and are not read.
    private static Payment ofFk(JsonNode payment) throws Unreadable {
        var code = payment.path("formansfamilj").path("id").asString("");
        var amount = payment.path("nettobelopp");
        var currency = amount.path("valuta").asString("SEK");
        if (code.isBlank()) throw new Unreadable();
        var known = currency.equals("SEK") ? code : code + "/" + currency;
        return new Payment(
                known,
                ore(amount.path("summa")),
                LocalDate.parse(payment.path("datum").asString("")));
    }

    private static Payment ofPm(JsonNode payment) throws Unreadable {
        var codes = new TreeSet<String>();
        for (var row : payment.path("utbetalningsrader"))
            codes.add(row.path("formansgrupp").path("kod").asString(""));
        codes.remove("");
        var code = codes.isEmpty() ? "PM" : String.join("+", codes);
        return new Payment(
                code,
                ore(payment.path("nettobelopp")),
                LocalDate.parse(payment.path("utbetalningsdatum").asString("")));
    }

    private static boolean same(Payment fk, Payment pm) {
        return fk.amountOre() == pm.amountOre()
                && fk.paidOn().equals(pm.paidOn())
                && pm.code().equals("PM:" + fk.code());
    }

    private static long ore(JsonNode amount) throws Unreadable {
        if (!amount.isNumber()) throw new Unreadable();
        return new BigDecimal(amount.asString()).movePointRight(2).longValueExact();
    }

    /// A source that is not well: what is missing then is not even a deviation.
    private static @Nullable String failing(JsonNode json) {
        for (var source : json.path("utlamnare")) {
            var state = source.path("tillstand").path("kod").asString("");
            if (!state.equals("OK")) return state;
        }
        return null;
    }

    private static @Nullable String deviation(JsonNode json) {
        for (var list : json.path("avvikelser")) {
            for (var deviation : list)
                return deviation.path("avvikelse").path("kod").asString("");
        }
        return null;
    }
}
