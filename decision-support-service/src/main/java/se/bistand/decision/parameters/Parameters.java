package se.bistand.decision.parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.norm.Acts;
import se.bistand.decision.domain.norm.LawsInForce;
import se.bistand.decision.domain.norm.Norm;
import se.bistand.decision.domain.norm.NormParameters;
import se.bistand.decision.domain.norm.Norms;
import se.bistand.decision.domain.norm.Parameter;
import se.bistand.decision.domain.norm.Question;

/// The parameters in force for a municipality and month. Faults in the files stop the service at its start, all of them
/// named at once. A month without a complete norm is refused, never extrapolated.
final class Parameters implements Norms {
    private static final String FILES = "classpath*:norm/**/*.yml";

    private record Asked(String municipality, Month month) {}

    private final List<ParameterSet> sets;
    private final Map<Asked, Norm> known = new ConcurrentHashMap<>();

    private Parameters(List<ParameterSet> sets) {
        this.sets = sets;
    }

    /// The files of this service.
    /// @throws IllegalStateException with every fault found
    static Parameters load() {
        var files = new TreeMap<String, String>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                files.put(
                        resource.getURI().toString().replaceFirst(".*/norm/", "norm/"),
                        resource.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException("The parameter files cannot be read", e);
        }
        return of(files);
    }

    /// Files by name.
    /// @throws IllegalStateException with every fault found
    static Parameters of(Map<String, String> files) {
        var faults = new ArrayList<String>();
        var sets = new ArrayList<ParameterSet>();
        files.forEach((file, yaml) -> {
            if (file.equals(ActsFile.NAME)) {
                acts(yaml, faults);
            } else {
                sets.addAll(ParameterFile.read(file, yaml, faults));
            }
        });
        ParameterChecks.check(sets, faults);
        if (files.isEmpty()) {
            faults.add("There are no parameter files");
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The parameters cannot be used:\n" + String.join("\n", faults));
        }
        return new Parameters(List.copyOf(sets));
    }

    /// The acts, and whether every rule rests on acts in force. Rules are asked only by acts that can be used.
    private static void acts(String yaml, List<String> faults) {
        var found = new ArrayList<String>();
        var acts = ActsFile.read(ActsFile.NAME, yaml, found);
        if (found.isEmpty()) {
            LawsInForce.faults(new Acts(acts)).forEach(fault -> found.add(ActsFile.NAME + ": " + fault));
        }
        faults.addAll(found);
    }

    @Override
    public Norm asOf(String municipality, Month month) {
        return known.computeIfAbsent(new Asked(municipality, month), this::find);
    }

    /// The municipalities that have guidelines, by code.
    Set<String> municipalities() {
        return sets.stream()
                .map(ParameterSet::municipality)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// All values of a nationwide set and year by name, as they stand in the files.
    Map<String, Parameter<?>> national(String set, Month month) {
        return find(set, null, month).map(ParameterSet::values).orElse(Map.of());
    }

    private Norm find(Asked asked) {
        var values = new HashMap<String, Parameter<?>>();
        for (var name : ParameterChecks.NATIONWIDE) {
            var set = find(name, null, asked.month());
            if (set.isEmpty()) {
                return new Norm.Missing(Question.Code.NORM_MISSING);
            }
            values.putAll(set.get().values());
        }
        var municipal = find(ParameterChecks.MUNICIPAL, asked.municipality(), asked.month());
        if (municipal.isEmpty()) {
            return new Norm.Missing(Question.Code.MUNICIPAL_PARAMETERS_MISSING);
        }
        values.putAll(municipal.get().values());
        // In January the control period is of the year before, and so is its price base amount.
        find(
                        ParameterChecks.PRICE_BASE_AMOUNT,
                        null,
                        Month.of(asked.month().value().getYear() - 1, 12))
                .map(before -> before.values().get(ParameterChecks.PRICE_BASE_AMOUNT))
                .map(before -> before.named(NormParameters.PRICE_BASE_AMOUNT_BEFORE))
                .ifPresent(before -> values.put(before.name(), before));
        return new Norm.Complete(new NormParameters(values));
    }

    private Optional<ParameterSet> find(String set, @Nullable String municipality, Month month) {
        return sets.stream()
                .filter(s -> s.set().equals(set) && Objects.equals(s.municipality(), municipality))
                .filter(s -> s.covers(month))
                .findFirst();
    }
}
