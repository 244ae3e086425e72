package se.bistand.decision.parameters;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.bistand.decision.domain.norm.AgeBand;
import se.bistand.decision.domain.norm.NormParameters;

/// What must hold over all files: the periods of a set neither overlap nor leave a gap, and each set is whole.
final class ParameterChecks {
    static final String RIKSNORM = "riksnorm";
    static final String MUNICIPAL = "municipal";
    static final String INCOMES = "incomes";
    static final String PRICE_BASE_AMOUNT = "price-base-amount";
    static final String JOB_STIMULUS = "job-stimulus";

    /// The sets that apply nationwide; a month is complete when each of them has it.
    static final List<String> NATIONWIDE = List.of(RIKSNORM, PRICE_BASE_AMOUNT, JOB_STIMULUS, INCOMES);

    private ParameterChecks() {}

    static void check(List<ParameterSet> sets, List<String> faults) {
        var byOwner =
                sets.stream().collect(Collectors.groupingBy(ParameterSet::owner, TreeMap::new, Collectors.toList()));
        byOwner.values().forEach(periods -> periods(periods, faults));
        for (var set : sets) {
            var wanted = switch (set.set()) {
                case RIKSNORM -> riksnorm();
                case MUNICIPAL -> municipal();
                case INCOMES -> Set.<String>of();
                case PRICE_BASE_AMOUNT -> Set.of("price-base-amount");
                case JOB_STIMULUS ->
                    Set.of("job-stimulus.share", "job-stimulus.qualifying-months", "job-stimulus.months");
                default -> {
                    faults.add(set.file() + ": nobody knows the set " + set.set());
                    yield Set.<String>of();
                }
            };
            var missing = new TreeSet<>(wanted);
            missing.removeAll(set.values().keySet());
            missing.forEach(name -> faults.add(set.file() + ": " + name + " is missing"));
            if (set.set().equals(MUNICIPAL) == (set.municipality() == null)) {
                faults.add(set.file() + ": a municipal set, and no other, names its municipality");
            }
        }
    }

    private static void periods(List<ParameterSet> unsorted, List<String> faults) {
        var sets = unsorted.stream()
                .sorted(Comparator.comparing(ParameterSet::from))
                .toList();
        for (var i = 1; i < sets.size(); i++) {
            var before = sets.get(i - 1);
            var after = sets.get(i);
            if (before.to() == null || !before.to().isBefore(after.from())) {
                faults.add(after.file() + ": overlaps " + before.file());
            } else if (!before.to().plusDays(1).equals(after.from())) {
                faults.add(after.file() + ": leaves a gap after " + before.file());
            }
        }
    }

    private static Set<String> riksnorm() {
        return Stream.of(
                        Stream.of(AgeBand.values()).map(band -> "riksnorm.child." + band.years()),
                        Stream.of(AgeBand.values())
                                .filter(AgeBand::hasLunchOutsideHome)
                                .map(band -> "riksnorm.child_no_lunch." + band.years()),
                        IntStream.rangeClosed(1, NormParameters.LARGEST_SHARED_ROW)
                                .mapToObj(size -> "riksnorm.shared." + size),
                        Stream.of("riksnorm.adult.single", "riksnorm.adult.couple", "riksnorm.shared_extra"))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    private static Set<String> municipal() {
        return Stream.of(
                        sizes("rent.ceiling."),
                        sizes("cost.guideline.ELECTRICITY."),
                        Stream.of("HOME_INSURANCE", "WORK_TRAVEL", "MEDICINE", "CARE")
                                .map(kind -> "cost.guideline." + kind),
                        Stream.of("age.day", "warning.income-change"))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    private static Stream<String> sizes(String name) {
        return IntStream.rangeClosed(1, NormParameters.LARGEST_RENT_ROW).mapToObj(size -> name + size);
    }
}
