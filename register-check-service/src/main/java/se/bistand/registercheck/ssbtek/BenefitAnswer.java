package se.bistand.registercheck.ssbtek;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Answer.Outcome;
import se.bistand.registercheck.domain.Answer.Warning;
import se.bistand.registercheck.domain.Facts;
import se.bistand.registercheck.domain.Facts.Registration;
import se.bistand.registercheck.domain.Payment;
import se.bistand.registercheck.domain.Payment.Kind;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Reason;
import se.bistand.registercheck.domain.Register;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Försäkringskassan (LEFI version 9), which also brings what Pensionsmyndigheten pays: two answers.
///
/// Nothing found is said by a source that is well and lists nothing. An answer without Försäkringskassan among its
/// sources, or with something else where a list should be, says nothing at all and is malformed.
final class BenefitAnswer {
    private static final Register FK = Register.FORSAKRINGSKASSAN;
    private static final Register PM = Register.PENSIONSMYNDIGHETEN;
    private static final String FORBIDDEN = "OBEHORIG";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BenefitAnswer() {}

    static List<Answer> read(String base64, Question question) throws Unreadable {
        try {
            var json = JSON.readTree(Base64.getMimeDecoder().decode(base64));
            if (!json.isObject() || state(json, "FK") == null) throw new Unreadable();
            var people = list(object(json, "formansinformation"), "generellPersoninformation");
            if (isAboutSomebodyElse(people, question))
                return List.of(Answer.failed(FK, Reason.WRONG_PERSON), Answer.failed(PM, Reason.WRONG_PERSON));
            var person = people.path(0);
            var payments = BenefitPayments.read(json, question.period());
            var fk = of(FK, json, payments.fk()).onlyFacts(registration(person));
            var pm = of(PM, json, payments.pm());
            return person.path("skyddad").asBoolean(false) ? List.of(fk.hidden(), pm.hidden()) : List.of(fk, pm);
        } catch (JacksonException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new Unreadable();
        }
    }

    /// Told with or without the century. What names nobody is believed: a person under secrecy has no number there.
    private static boolean isAboutSomebodyElse(JsonNode people, Question question) {
        for (var person : people) {
            var number = person.path("personnummer").asString("").replaceAll("\\D", "");
            if (!number.isEmpty()
                    && !(number.length() >= 10 && question.person().digits().endsWith(number))) return true;
        }
        return false;
    }

    private static Answer of(Register register, JsonNode json, List<Payment> payments) throws Unreadable {
        var code = register == FK ? "FK" : "PM";
        var answer = Answer.of(register, payments).warned(unknown(register, payments));
        var state = state(json, code);
        if (state == null) return answer.not(Outcome.COULD_NOT_ANSWER, Reason.NO_RESPONSE, true);
        // What is missing from a source that is not well is not even a deviation.
        if (!state.equals("OK")) return answer.not(Outcome.COULD_NOT_ANSWER, Answer.reason(Reason.BT, state), true);
        var failing = new TreeSet<String>();
        var forbidden = new TreeSet<String>();
        deviations(json, code + ":", failing, forbidden);
        if (!failing.isEmpty())
            return answer.not(Outcome.COULD_NOT_ANSWER, Answer.reason(Reason.BT, "INTERNT_FEL"), true);
        if (forbidden.isEmpty()) return answer;
        var reason = Answer.reason(Reason.BT, FORBIDDEN);
        if (payments.isEmpty() && everything(code, forbidden)) return Answer.notEntitled(register, reason);
        return answer.part(reason)
                .warned(forbidden.stream()
                        .map(group -> new Warning(Warning.PART_REFUSED, group, null))
                        .toList());
    }

    private static boolean everything(String code, Set<String> forbidden) {
        return BenefitCodes.groups(code).stream().allMatch(forbidden::contains);
    }

    private static List<Warning> unknown(Register register, List<Payment> payments) {
        return payments.stream()
                .filter(payment ->
                        register == FK ? payment.kind() == Kind.UNKNOWN : !BenefitCodes.knownOfPm(payment.code()))
                .map(payment -> new Warning(Warning.UNKNOWN_CODE, Answer.code(payment.code()), payment.amountOre()))
                .toList();
    }

    /// How a source is; null when it is not among those that speak.
    private static @Nullable String state(JsonNode json, String code) throws Unreadable {
        for (var source : list(json, "utlamnare")) {
            if (source.path("utlamnare").path("kod").asString("").equals(code))
                return source.path("tillstand").path("kod").asString("");
        }
        return null;
    }

    /// A deviation that names no group is the source's that is asked for most.
    private static void deviations(JsonNode json, String payer, Set<String> failing, Set<String> forbidden)
            throws Unreadable {
        var deviations = object(json, "avvikelser");
        for (var name : deviations.propertyNames()) {
            for (var deviation : list(deviations, name)) {
                var group = deviation
                        .path(name.equals("ovrigInformation") ? "ovrigInformationstyp" : "formansgrupp")
                        .path("kod")
                        .asString("FK:?");
                if (!group.startsWith(payer)) continue;
                var code = deviation.path("avvikelse").path("kod").asString("");
                (code.equals(FORBIDDEN) ? forbidden : failing).add(Answer.code(group));
            }
        }
    }

    /// The address is read to be compared and leaves this service as a fingerprint alone.
    private static Facts registration(JsonNode person) throws Unreadable {
        if (!person.isObject()) return Facts.NONE;
        var home = list(person, "folkbokford").path(0);
        var place = home.path("lan").asString("") + home.path("kommun").asString("");
        var status = person.path("civilstand").path("id");
        var died = list(person, "avled").path(0);
        return Facts.of(new Registration(
                place.matches("\\d{4}") ? place : null,
                status.isInt() ? status.asInt() : null,
                address(list(person, "adress").path(0)),
                died.isString() ? LocalDate.parse(died.asString()) : null));
    }

    private static @Nullable String address(JsonNode address) throws Unreadable {
        if (!address.isObject()) return null;
        var lines = new ArrayList<String>();
        for (var line : list(address, "utdelningadress")) lines.add(line.asString(""));
        lines.add(address.path("postnummer").asString(""));
        var all = String.join(" ", lines).toUpperCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return all.isEmpty() ? null : all;
    }

    /// What is not there lists nothing; what is there and is no list is not understood.
    static JsonNode list(JsonNode json, String name) throws Unreadable {
        var list = json.path(name);
        if (!list.isMissingNode() && !list.isArray()) throw new Unreadable();
        return list;
    }

    static JsonNode object(JsonNode json, String name) throws Unreadable {
        var object = json.path(name);
        if (!object.isMissingNode() && !object.isObject()) throw new Unreadable();
        return object;
    }
}
