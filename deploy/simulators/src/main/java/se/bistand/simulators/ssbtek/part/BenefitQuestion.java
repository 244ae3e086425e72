package se.bistand.simulators.ssbtek.part;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bistand.simulators.Json;
import se.bistand.simulators.ssbtek.life.Period;

/// The JSON question of LEFI: which groups of benefits are asked for, and in which way.
record BenefitQuestion(Period period, Set<String> paid, Set<String> preliminary, Set<String> cases, Set<String> other) {

    static BenefitQuestion read(String base64, String person) throws Part.Refused {
        try {
            var decoded = Base64.getMimeDecoder().decode(base64);
            var json = Json.object(new String(decoded, StandardCharsets.UTF_8));
            var period = Json.members(json.get("period"));
            var question = new BenefitQuestion(
                    new Period(date(period.get("from")), date(period.get("tom"))),
                    groups(json, "utbetalningar"),
                    groups(json, "preliminaraUtbetalningar"),
                    groups(json, "formansinformation"),
                    groups(json, "ovrigInformation"));
            var number = String.valueOf(json.get("personnummer"));
            if (!number.matches("\\d{10}|\\d{12}") || !person.endsWith(number)) throw new Part.Refused("400");
            if (question.asksNothing()) throw new Part.Refused("400");
            if (question.period.from().plusYears(2).isBefore(question.period.to())) throw new Part.Refused("400");
            return question;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Part.Refused("400");
        }
    }

    private boolean asksNothing() {
        return paid.isEmpty() && preliminary.isEmpty() && cases.isEmpty() && other.isEmpty();
    }

    private static Set<String> groups(Map<String, @Nullable Object> json, String name) {
        return new LinkedHashSet<>(Json.texts(json.get(name)));
    }

    private static LocalDate date(@Nullable Object value) {
        return LocalDate.parse(String.valueOf(value));
    }
}
