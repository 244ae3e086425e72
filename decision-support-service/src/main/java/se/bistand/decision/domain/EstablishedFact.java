package se.bistand.decision.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A fact that a named caseworker has established, as it is kept: the fields of its kind as text.
/// @param subject whom or what it is about, as the tree names it, such as cost/DENTAL or activity/1
/// @param value every field of the kind: amounts in öre, days yyyy-MM-dd, months yyyy-MM
/// @param by staff identity
public record EstablishedFact(Kind kind, String subject, Map<String, String> value, String by) {

    /// What can be established, with the fields each has.
    public enum Kind {
        /// Has `seenOre` too, which the machine adds: what the calculation showed of the income.
        INCOME("bedömd inkomst", List.of("amountOre", "paidFrom", "paidTo", "work", "evidence")),
        COST("godkänd kostnad", List.of("amountOre", "grounds")),
        NORM_DEVIATION("högre eller lägre norm", List.of("amountOre", "grounds")),
        CARRIED_SURPLUS("överskott enligt beslut", List.of("fromMonth", "amountOre", "decision", "decidedOn")),
        JOB_STIMULUS("jobbstimulans", List.of("fromMonth", "toMonth")),
        ACTIVITY("aktivitetskrav", List.of("status")),
        LAWFUL_STAY("laglig vistelse", List.of("lawful")),
        NOT_COMPLETED("inte kompletterad i tid", List.of("orderedOn", "due"));

        private final String swedish;

        @SuppressWarnings("ImmutableEnumChecker") // Made with List.of, of texts.
        private final List<String> fields;

        Kind(String swedish, List<String> fields) {
            this.swedish = swedish;
            this.fields = fields;
        }

        public String swedish() {
            return swedish;
        }

        public List<String> fields() {
            return fields;
        }
    }

    public EstablishedFact {
        value = Collections.unmodifiableMap(new TreeMap<>(value));
    }

    /// The fact as the rules ask for it.
    public Established inDomain() {
        var caseworker = new Source.Caseworker(by);
        return switch (kind) {
            case INCOME -> income(caseworker);
            case COST ->
                new Established.CostApproved(
                        Cost.Kind.valueOf(about()),
                        amount(),
                        Established.CostReason.valueOf(field("grounds")),
                        caseworker);
            case NORM_DEVIATION ->
                new Established.NormDeviation(
                        personNo(), amount(), Established.SpecialReason.valueOf(field("grounds")), caseworker);
            case CARRIED_SURPLUS ->
                new Established.CarriedSurplus(
                        month("fromMonth"), amount(), field("decision"), day("decidedOn"), caseworker);
            case JOB_STIMULUS ->
                new Established.JobStimulusPeriod(personNo(), month("fromMonth"), month("toMonth"), caseworker);
            case ACTIVITY ->
                new Established.Activity(personNo(), Established.ActivityStatus.valueOf(field("status")), caseworker);
            case LAWFUL_STAY -> new Established.LawfulStay(Boolean.parseBoolean(field("lawful")), caseworker);
            case NOT_COMPLETED -> new Established.NotCompleted(day("orderedOn"), day("due"), caseworker);
        };
    }

    private Established income(Source.Caseworker caseworker) {
        return new Established.IncomeAssessed(
                subject,
                personNo(),
                amount(),
                new Period(day("paidFrom"), day("paidTo")),
                Boolean.parseBoolean(field("work")),
                Established.Evidence.valueOf(field("evidence")),
                new Money(Long.parseLong(field("seenOre"))),
                caseworker);
    }

    private String field(String name) {
        var field = value.get(name);
        if (field == null) {
            throw new IllegalStateException("The established " + kind + " has no " + name);
        }
        return field;
    }

    private Money amount() {
        return new Money(Long.parseLong(field("amountOre")));
    }

    private Month month(String name) {
        return Month.parse(field(name));
    }

    private LocalDate day(String name) {
        return LocalDate.parse(field(name));
    }

    /// The second part of the subject.
    private String about() {
        return subject.split("/", -1)[1];
    }

    private int personNo() {
        return Integer.parseInt(about());
    }
}
