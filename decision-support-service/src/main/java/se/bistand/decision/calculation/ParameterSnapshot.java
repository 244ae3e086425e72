package se.bistand.decision.calculation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.norm.AgeDay;
import se.bistand.decision.domain.norm.DayShare;
import se.bistand.decision.domain.norm.HouseholdShare;
import se.bistand.decision.domain.norm.Months;
import se.bistand.decision.domain.norm.Norm;
import se.bistand.decision.domain.norm.NormParameters;
import se.bistand.decision.domain.norm.Parameter;
import se.bistand.decision.domain.norm.Percent;
import se.bistand.decision.domain.norm.Question;
import se.bistand.decision.domain.norm.Treatment;
import tools.jackson.databind.json.JsonMapper;

/// Every parameter a calculation could use, as text: the same values are always the same bytes. Kept once for all
/// calculations that were made with it.
/// @param digest SHA-256 of the content
record ParameterSnapshot(String digest, String content) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param missing the question, where the month has no complete norm
    record Content(Question.@Nullable Code missing, List<Value> values) {}

    /// @param kind how the text is read: the class of the value
    record Value(
            String name,
            String label,
            String kind,
            String text,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate decidedOn,
            String source,
            Parameter.Status status,
            boolean usable) {}

    static ParameterSnapshot of(Norm norm) {
        var content = JSON.writeValueAsString(
                switch (norm) {
                    case Norm.Missing(var question) -> new Content(question, List.of());
                    case Norm.Complete(var parameters) ->
                        new Content(
                                null,
                                new TreeMap<>(parameters.all())
                                        .values().stream()
                                                .map(ParameterSnapshot::value)
                                                .toList());
                });
        return new ParameterSnapshot(digest(content), content);
    }

    /// The parameters again.
    static Norm norm(String content) {
        var read = JSON.readValue(content, Content.class);
        if (read.missing() != null) {
            return new Norm.Missing(read.missing());
        }
        Map<String, Parameter<?>> values = new HashMap<>();
        for (var value : read.values()) {
            values.put(
                    value.name(),
                    new Parameter<>(
                            value.name(),
                            value.label(),
                            read(value.kind(), value.text()),
                            value.from(),
                            value.to(),
                            value.decidedOn(),
                            value.source(),
                            value.status(),
                            value.usable()));
        }
        return new Norm.Complete(new NormParameters(values));
    }

    private static Value value(Parameter<?> parameter) {
        var value = parameter.value();
        return new Value(
                parameter.name(),
                parameter.label(),
                value.getClass().getSimpleName(),
                text(value),
                parameter.from(),
                parameter.to(),
                parameter.decidedOn(),
                parameter.source(),
                parameter.status(),
                parameter.usable());
    }

    private static String text(Object value) {
        return switch (value) {
            case Money money -> String.valueOf(money.ore());
            case Percent percent -> String.valueOf(percent.value());
            case Months months -> String.valueOf(months.value());
            case Enum<?> constant -> constant.name();
            default -> throw new IllegalStateException("No text for a " + value.getClass());
        };
    }

    private static Object read(String kind, String text) {
        return switch (kind) {
            case "Money" -> new Money(Long.parseLong(text));
            case "Percent" -> new Percent(Integer.parseInt(text));
            case "Months" -> new Months(Integer.parseInt(text));
            case "AgeDay" -> AgeDay.valueOf(text);
            case "DayShare" -> DayShare.valueOf(text);
            case "Treatment" -> Treatment.valueOf(text);
            case "HouseholdShare" -> HouseholdShare.valueOf(text);
            default -> throw new IllegalStateException("Nobody knows a value of the kind " + kind);
        };
    }

    private static String digest(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
