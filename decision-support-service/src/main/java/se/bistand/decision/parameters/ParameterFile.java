package se.bistand.decision.parameters;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.norm.AgeDay;
import se.bistand.decision.domain.norm.DayShare;
import se.bistand.decision.domain.norm.HouseholdShare;
import se.bistand.decision.domain.norm.Months;
import se.bistand.decision.domain.norm.Parameter;
import se.bistand.decision.domain.norm.Percent;
import se.bistand.decision.domain.norm.Treatment;

/// Reads one parameter file. Every fault is noted and reading goes on, so that all of them are said at once.
final class ParameterFile {
    private final String file;
    private final List<String> faults;

    private ParameterFile(String file, List<String> faults) {
        this.file = file;
        this.faults = faults;
    }

    /// The sets of one file: one for each YAML document in it.
    /// @param faults where faults are added; a document that cannot be used at all gives no set
    static List<ParameterSet> read(String file, String yaml, List<String> faults) {
        var reader = new ParameterFile(file, faults);
        return YamlFile.documents(file, yaml, faults).stream()
                .map(reader::read)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable ParameterSet read(Map<?, ?> content) {
        var set = content.get("set");
        var from = YamlFile.day(content.get("appliesFrom"));
        var to = YamlFile.day(content.get("appliesTo"));
        if (!(set instanceof String name) || from == null) {
            fault("must say which set it holds and from when it applies (set, appliesFrom)");
            return null;
        }
        if (to != null && to.isBefore(from)) {
            fault("ends before it begins");
        }
        if (YamlFile.day(content.get("checkedOn")) == null) {
            fault("does not say when it was checked (checkedOn)");
        }
        var decidedOn = decidedOn(content.get("decidedOn"));
        var values = new LinkedHashMap<String, Parameter<?>>();
        if (content.get("values") instanceof List<?> entries) {
            for (var entry : entries) {
                if (entry instanceof Map<?, ?> value) {
                    add(value, new Period(from, to, decidedOn), values);
                } else {
                    fault("has an entry that is no value: " + entry);
                }
            }
        }
        if (values.isEmpty()) {
            fault("has no values");
        }
        var municipality = content.get("municipality");
        return new ParameterSet(
                file, name, municipality == null ? null : municipality.toString(), from, to, Map.copyOf(values));
    }

    private record Period(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate decidedOn) {}

    private void add(Map<?, ?> entry, Period period, Map<String, Parameter<?>> values) {
        if (!(entry.get("name") instanceof String name)) {
            fault("has a value without a name: " + entry);
            return;
        }
        var value = value(name, entry);
        var status = YamlFile.status(entry.get("status"));
        if (status == null) {
            fault(name + " has no status: primary, secondary or derived");
        }
        if (!(entry.get("source") instanceof String source) || source.isBlank()) {
            fault(name + " has no source");
            return;
        }
        if (!source.contains("§") && !source.contains("avsnitt")) {
            fault(name + " has a source that names no section (§ or avsnitt)");
        }
        if (!(entry.get("label") instanceof String label) || label.isBlank()) {
            fault(name + " has no label");
            return;
        }
        if (value == null || status == null) {
            return;
        }
        var parameter = new Parameter<>(
                name, label, value, period.from(), period.to(), period.decidedOn(), source, status, true);
        if (values.put(name, parameter) != null) {
            fault(name + " stands twice");
        }
    }

    private @Nullable Object value(String name, Map<?, ?> entry) {
        try {
            if (entry.get("kronor") instanceof Integer kronor && kronor >= 0) {
                return Money.kronor(kronor);
            }
            if (entry.get("percent") instanceof Integer percent && percent >= 0 && percent <= 100) {
                return new Percent(percent);
            }
            if (entry.get("months") instanceof Integer months && months > 0) {
                return new Months(months);
            }
            if (entry.get("ageDay") instanceof String day) {
                return AgeDay.valueOf(day);
            }
            if (entry.get("dayShare") instanceof String share) {
                return DayShare.valueOf(share);
            }
            if (entry.get("treatment") instanceof String treatment) {
                return Treatment.valueOf(treatment);
            }
            if (entry.get("householdShare") instanceof String share) {
                return HouseholdShare.valueOf(share);
            }
        } catch (IllegalArgumentException e) {
            fault(name + " has a value nobody knows: " + e.getMessage());
            return null;
        }
        fault(name + " has no value (whole kronor from 0, percent 0–100, months from 1, ageDay, dayShare,"
                + " treatment or householdShare)");
        return null;
    }

    /// When the value was decided; `unknown` is said in so many words, never left out.
    private @Nullable LocalDate decidedOn(@Nullable Object value) {
        if ("unknown".equals(value)) {
            return null;
        }
        var day = YamlFile.day(value);
        if (day == null) {
            fault("does not say when it was decided (decidedOn: a day, or unknown)");
        }
        return day;
    }

    private void fault(String what) {
        faults.add(file + ": " + what);
    }
}
