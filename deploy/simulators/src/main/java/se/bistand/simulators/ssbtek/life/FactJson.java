package se.bistand.simulators.ssbtek.life;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.bistand.simulators.Json;

/// Facts as JSON: `{"kind":"Benefit","group":"FK:BOB", …, "when":{"first":-24,"last":6}}`, months counted from
/// the month asked; a span without `last` goes on, without `first` has always been.
public final class FactJson {
    private static final Map<String, Class<?>> KINDS = Arrays.stream(Fact.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, kind -> kind, (a, b) -> a, LinkedHashMap::new));

    /// More than an amount of a month may be: the contracts have room for seven digits.
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private FactJson() {}

    public static List<String> kinds() {
        return List.copyOf(KINDS.keySet());
    }

    public static String write(Fact fact) {
        var members = new StringBuilder("{\"kind\":\"" + fact.getClass().getSimpleName() + "\"");
        values(fact)
                .forEach((name, value) ->
                        members.append(",\"").append(name).append("\":").append(json(value)));
        return members.append('}').toString();
    }

    /// The members of a fact by name, in the order they are declared.
    public static Map<String, Object> values(Fact fact) {
        var values = new LinkedHashMap<String, Object>();
        try {
            for (var component : fact.getClass().getRecordComponents())
                values.put(component.getName(), component.getAccessor().invoke(fact));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a fact that cannot be read", e);
        }
        return values;
    }

    /// @param wrong told of everything that cannot be understood
    /// @return nothing when something was wrong
    static @Nullable Fact read(Map<String, @Nullable Object> json, Consumer<String> wrong) {
        var kind = KINDS.get(String.valueOf(json.get("kind")));
        if (kind == null) {
            wrong.accept("kind: one of " + String.join(", ", KINDS.keySet()));
            return null;
        }
        var components = kind.getRecordComponents();
        var values = new Object[components.length];
        boolean complete = true;
        for (int i = 0; i < components.length; i++) {
            var value = value(components[i], json.get(components[i].getName()));
            if (value == null) {
                wrong.accept(kind.getSimpleName() + "." + components[i].getName() + ": " + wanted(components[i]));
                complete = false;
            } else {
                values[i] = value;
            }
        }
        return complete ? make(kind, components, values) : null;
    }

    private static Fact make(Class<?> kind, RecordComponent[] components, Object[] values) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (Fact) kind.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a fact that cannot be made", e);
        }
    }

    private static @Nullable Object value(RecordComponent component, @Nullable Object json) {
        var type = component.getType();
        if (type == int.class && json instanceof BigDecimal number) return whole(number);
        if (type == boolean.class && json instanceof Boolean) return json;
        if (type == String.class && json instanceof String) return json;
        if (type == Span.class) return span(json);
        if (type.isEnum() && json instanceof String name) {
            for (var constant : type.getEnumConstants())
                if (((Enum<?>) constant).name().equals(name)) return constant;
        }
        return null;
    }

    private static @Nullable Integer whole(BigDecimal number) {
        boolean fits = number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(MOST) < 0;
        return fits ? number.intValue() : null;
    }

    private static @Nullable Span span(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> map)) return null;
        int first = map.get("first") instanceof BigDecimal number ? number.intValue() : Span.ALWAYS.first();
        int last = map.get("last") instanceof BigDecimal number ? number.intValue() : Span.ALWAYS.last();
        return first <= last ? new Span(first, last) : null;
    }

    private static String wanted(RecordComponent component) {
        var type = component.getType();
        if (type == Span.class) return "{\"first\":-24,\"last\":6}";
        if (type.isEnum()) return "one of " + Arrays.toString(type.getEnumConstants());
        return type.getSimpleName();
    }

    private static String json(Object value) {
        return switch (value) {
            case String text -> Json.quote(text);
            case Enum<?> constant -> Json.quote(constant.name());
            case Span span -> {
                var first = span.first() > Span.ALWAYS.first() ? "\"first\":" + span.first() : "";
                var last = span.open() ? "" : (first.isEmpty() ? "" : ",") + "\"last\":" + span.last();
                yield "{" + first + last + "}";
            }
            default -> String.valueOf(value);
        };
    }
}
