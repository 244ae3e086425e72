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
///
/// Nothing found is said by a source that is well and lists nothing. An answer without Försäkringskassan among its
/// sources, or with something else where a list should be, says nothing at all and is malformed.
final class BenefitAnswer {
    private static final Register FK = Register.FORSAKRINGSKASSAN;
    private static final String DOUBLE = "/DUBBLETT";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BenefitAnswer() {}

    static Answer read(String base64, Question question) throws Unreadable {
        try {
            var json = JSON.readTree(Base64.getMimeDecoder().decode(base64));
            if (!json.isObject() || !answeredBy(json, "FK")) throw new Unreadable();
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
        for (var name : List.of("utbetalningsuppgift", "preliminarautbetalningar")) {
            for (var payment : list(object(json, "formansinformation"), name)) payments.add(ofFk(payment));
        }
        // Of the groups that both agencies hold in the time of transition one payment may be told twice. Each payment
        // of FK makes one of PM suspected; two equal ones of one agency are two.
        var untold = new ArrayList<>(payments);
        for (var name : List.of("utbetalningar", "preliminaraUtbetalningar")) {
            for (var payment : list(json, name)) {
                var paid = ofPm(payment);
                var told = untold.stream().filter(fk -> same(fk, paid)).findFirst();
                payments.add(told.isPresent() ? suspected(paid) : paid);
                told.ifPresent(untold::remove);
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
        for (var row : list(payment, "utbetalningsrader"))
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
                && group(fk.code()).equals(group(pm.code()));
    }

    private static String group(String code) {
        return code.startsWith("FK:") || code.startsWith("PM:") ? code.substring(3) : code;
    }

    /// Under a code nobody knows: neither counted nor left out before a person has looked at it.
    private static Payment suspected(Payment pm) {
        return new Payment(pm.code() + DOUBLE, pm.amountOre(), pm.paidOn());
    }

    /// What is not there lists nothing; what is there and is no list is not understood.
    private static JsonNode list(JsonNode json, String name) throws Unreadable {
        var list = json.path(name);
        if (!list.isMissingNode() && !list.isArray()) throw new Unreadable();
        return list;
    }

    private static JsonNode object(JsonNode json, String name) throws Unreadable {
        var object = json.path(name);
        if (!object.isMissingNode() && !object.isObject()) throw new Unreadable();
        return object;
    }

    private static boolean answeredBy(JsonNode json, String code) throws Unreadable {
        for (var source : list(json, "utlamnare")) {
            if (source.path("utlamnare").path("kod").asString("").equals(code)) return true;
        }
        return false;
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

    private static @Nullable String deviation(JsonNode json) throws Unreadable {
        var deviations = object(json, "avvikelser");
        for (var name : deviations.propertyNames()) {
            for (var deviation : list(deviations, name))
                return deviation.path("avvikelse").path("kod").asString("");
        }
        return null;
    }
}
