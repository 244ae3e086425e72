package se.bistand.simulators.ssbtek;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.bistand.simulators.Json;
import se.bistand.simulators.ssbtek.Life.Benefit;

/// Försäkringskassan's benefit information (LEFI): a JSON question and a JSON answer, both base64 inside the XML.
/// Försäkringskassan and Pensionsmyndigheten answer in two different shapes, as they really do.
record Lefi(LocalDate from, LocalDate to, Set<String> paid, Set<String> preliminary) {
    /// The question cannot be answered; the message is the error code.
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String code) {
            super(code);
        }
    }

    private record Payment(Benefit benefit, LocalDate day) {}

    static Lefi read(String base64, String person) throws Refused {
        try {
            var decoded = Base64.getMimeDecoder().decode(base64);
            var json = Json.object(new String(decoded, StandardCharsets.UTF_8));
            var period = Json.members(json.get("period"));
            var lefi = new Lefi(
                    date(period.get("from")),
                    date(period.get("tom")),
                    groups(json, "utbetalningar"),
                    groups(json, "preliminaraUtbetalningar"));
            if (!person.equals(json.get("personnummer"))) throw new Refused("400");
            if (lefi.paid.isEmpty()
                    && lefi.preliminary.isEmpty()
                    && groups(json, "formansinformation").isEmpty()) throw new Refused("400");
            if (lefi.from.plusYears(2).isBefore(lefi.to)) throw new Refused("400");
            return lefi;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Refused("400");
        }
    }

    String answer(Life life, LocalDate today) {
        var paidOut = payments(life, paid, day -> !day.isAfter(today));
        var coming = payments(life, preliminary, day -> day.isAfter(today));
        var answer = new StringBuilder(600)
                .append("{\"utlamnare\":[{\"utlamnare\":{\"kod\":\"FK\",\"namn\":\"Försäkringskassan\"},")
                .append("\"tillstand\":{\"kod\":\"OK\",\"beskrivning\":\"Tillgänglig\"}},")
                .append("{\"utlamnare\":{\"kod\":\"PM\",\"namn\":\"Pensionsmyndigheten\"},")
                .append(
                        "\"tillstand\":{\"kod\":\"OK\",\"beskrivning\":\"Tillgänglig\"}}],\"avvikelser\":{\"utbetalningar\":")
                .append(deviations(life))
                .append("},\"formansinformation\":{\"utbetalningsuppgift\":")
                .append(list(paidOut, "FK"))
                .append(",\"preliminarautbetalningar\":")
                .append(list(coming, "FK"));
        if (life.secrecy()) answer.append(",\"generellPersoninformation\":[{\"skyddad\":true}]");
        return answer.append("},\"utbetalningar\":")
                .append(list(paidOut, "PM"))
                .append(",\"preliminaraUtbetalningar\":")
                .append(list(coming, "PM"))
                .append('}')
                .toString();
    }

    private List<Payment> payments(Life life, Set<String> asked, Predicate<LocalDate> when) {
        if (asked.isEmpty()) return List.of();
        return Stream.iterate(
                        YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), month -> month.plusMonths(1))
                .flatMap(month -> life.benefits().stream().map(b -> new Payment(b, month.atDay(b.dayOfMonth()))))
                .filter(payment -> !payment.day.isBefore(from) && !payment.day.isAfter(to))
                .filter(payment -> when.test(payment.day))
                // A code outside the contract's list cannot be asked for: it comes with whatever else is asked.
                .filter(payment -> asked.contains(payment.benefit.group())
                        || payment.benefit.code().equals("ZZ"))
                .toList();
    }

    private String deviations(Life life) {
        return life.denied().stream()
                .filter(paid::contains)
                .map(group -> "{\"avvikelse\":{\"kod\":\"OBEHORIG\",\"beskrivning\":\"Ej"
                        + " behörig\"},\"formansgrupp\":{\"kod\":"
                        + Json.quote(group) + ",\"beskrivning\":" + Json.quote(group) + "}}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String list(List<Payment> payments, String payer) {
        return payments.stream()
                .filter(payment -> payment.benefit.payer().equals(payer))
                .map(payment -> payer.equals("FK") ? fk(payment) : pm(payment))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String fk(Payment payment) {
        var benefit = payment.benefit;
        var month = YearMonth.from(payment.day);
        var family = "{\"id\":" + Json.quote(benefit.code()) + ",\"beskrivning\":" + Json.quote(benefit.text()) + "}";
        var amount = "{\"summa\":" + benefit.kronor() + ",\"valuta\":\"SEK\"}";
        var period = "{\"fran\":\"" + month.atDay(1) + "\",\"till\":\"" + month.atEndOfMonth() + "\"}";
        return "{\"typ\":{\"id\":1,\"beskrivning\":\"Månad\"},\"foretag\":{\"id\":1001,\"beskrivning\":\"Försäkringskassan\"},"
            + "\"formansfamilj\":" + family + ",\"datum\":\"" + payment.day + "\",\"period\":" + period
                + ",\"bruttobelopp\":" + amount + ",\"nettobelopp\":" + amount
                + ",\"utbetalningsdetalj\":[{\"forman\":" + family + ",\"period\":" + period + ",\"bruttobelopp\":"
                + amount
                + "}]}";
    }

    private static String pm(Payment payment) {
        var benefit = payment.benefit;
        var month = YearMonth.from(payment.day);
        return "{\"utbetalningsdatum\":\"" + payment.day + "\",\"utbetalningsperiod\":{\"from\":\"" + month.atDay(1)
                + "\",\"tom\":\"" + month.atEndOfMonth() + "\"},\"bruttobelopp\":" + benefit.kronor()
                + ",\"nettobelopp\":"
                + benefit.kronor() + ",\"utbetalningsrader\":[{\"formansgrupp\":{\"kod\":" + Json.quote(benefit.group())
                + ",\"beskrivning\":" + Json.quote(benefit.text()) + "},\"belopp\":" + benefit.kronor() + "}]}";
    }

    private static Set<String> groups(Map<String, @Nullable Object> json, String name) {
        return new HashSet<>(Json.texts(json.get(name)));
    }

    private static LocalDate date(@Nullable Object value) {
        return LocalDate.parse(String.valueOf(value));
    }
}
