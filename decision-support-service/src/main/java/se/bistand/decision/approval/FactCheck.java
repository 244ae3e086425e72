package se.bistand.decision.approval;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Established.ActivityStatus;
import se.bistand.decision.domain.Established.CostReason;
import se.bistand.decision.domain.Established.Evidence;
import se.bistand.decision.domain.Established.SpecialReason;
import se.bistand.decision.domain.EstablishedFact.Kind;
import se.bistand.decision.domain.Month;
import se.bistand.web.Problem;

/// What a fact must fulfil to be established. Everything that is wrong is said at once.
final class FactCheck {
    static final int LONGEST_REASON = 2_000;
    /// Two years, 12 kap. 8 § SoL (2025:400).
    private static final int JOB_STIMULUS_MONTHS = 24;
    private static final int EARLIEST_YEARS = 2;

    private final FactRequest request;
    private final Establishable open;
    private final Month month;
    private final LocalDate today;
    private final FactFields fields;

    private FactCheck(FactRequest request, Establishable open, Month month, LocalDate today) {
        this.request = request;
        this.open = open;
        this.month = month;
        this.today = today;
        this.fields = new FactFields(request);
    }

    /// @param choice what the fact is about; null when nobody knows
    /// @param value as it is kept; whole when there are no problems
    record Checked(Establishable.@Nullable Choice choice, Map<String, String> value, List<Problem> problems) {}

    static Checked of(FactRequest request, Establishable open, Month month, LocalDate today) {
        return new FactCheck(request, open, month, today).checked();
    }

    private Checked checked() {
        if (request.calculationId() == null) {
            fields.problem(
                    "calculationId",
                    "CALCULATION_MISSING",
                    "Ange vilken beräkning du har läst.",
                    "State which calculation you have read.");
        }
        var kind = request.knownKind();
        var choice = kind == null ? null : open.of(kind, request.subject()).orElse(null);
        if (kind == null) {
            fields.problem(
                    "kind",
                    "KIND_UNKNOWN",
                    "Välj vad du vill fastställa.",
                    "Choose what to establish: " + names(Kind.values()) + ".");
        } else if (choice == null) {
            subject(kind);
        }
        if (kind != null) {
            unknownFields(kind);
            if (request.withdraws()) {
                withdrawn(choice);
            } else {
                value(kind, choice);
            }
        }
        reason();
        return new Checked(choice, fields.value(), fields.problems());
    }

    private void subject(Kind kind) {
        var allowed = open.choices().stream()
                .filter(choice -> choice.kind() == kind)
                .map(Establishable.Choice::subject)
                .toList();
        fields.problem(
                "subject",
                allowed.isEmpty() ? "NOTHING_TO_ESTABLISH" : "SUBJECT_UNKNOWN",
                "Beräkningen frågar inte efter det. Välj något som beräkningen visar.",
                allowed.isEmpty()
                        ? "The calculation does not ask for any " + kind + "."
                        : "Choose one of: " + String.join(", ", allowed) + ".");
    }

    private void unknownFields(Kind kind) {
        var unknown = request.given().keySet().stream()
                .anyMatch(name -> !kind.fields().contains(name));
        if (unknown) {
            // The names are not repeated: nobody knows what was written there.
            fields.problem(
                    "value",
                    "UNKNOWN_FIELD",
                    "Uppgiften har bara dessa fält: " + String.join(", ", kind.fields()) + ".",
                    "This fact has only these fields: " + String.join(", ", kind.fields()) + ".");
        }
    }

    private void withdrawn(Establishable.@Nullable Choice choice) {
        if (choice == null || !choice.stands()) {
            fields.problem(
                    "withdraw",
                    "NOTHING_TO_WITHDRAW",
                    "Det finns ingen fastställd uppgift att återkalla.",
                    "There is no established fact to withdraw.");
        } else {
            fields.value().putAll(Objects.requireNonNull(choice.now()).content().value());
        }
    }

    private void value(Kind kind, Establishable.@Nullable Choice choice) {
        switch (kind) {
            case INCOME -> income(choice);
            case COST -> {
                var most = choice == null ? null : choice.mostOre();
                fields.amount("amountOre", 0, most == null ? FactFields.MOST_ORE : most);
                fields.choice("grounds", CostReason.class);
            }
            case NORM_DEVIATION -> deviation();
            case CARRIED_SURPLUS -> surplus();
            case JOB_STIMULUS -> jobStimulus();
            case ACTIVITY -> fields.choice("status", ActivityStatus.class);
            case LAWFUL_STAY -> fields.yesOrNo("lawful");
            case NOT_COMPLETED -> {
                var ordered = fields.day("orderedOn", today.minusYears(EARLIEST_YEARS), today.minusDays(1));
                fields.day(
                        "due",
                        ordered == null ? today.minusYears(EARLIEST_YEARS) : ordered.plusDays(1),
                        today.minusDays(1));
            }
        }
    }

    private void income(Establishable.@Nullable Choice choice) {
        var first = firstMonth(choice).firstDay();
        var last = month.controlPeriod().lastDay();
        fields.amount("amountOre", 0, FactFields.MOST_ORE);
        var from = fields.day("paidFrom", first, last);
        fields.day("paidTo", from == null ? first : from, last);
        fields.yesOrNo("work");
        fields.choice("evidence", Evidence.class);
        if (choice != null) {
            fields.value().put("seenOre", Long.toString(choice.seenOre()));
        }
    }

    /// What is missing now may have come early, in the comparison period.
    private Month firstMonth(Establishable.@Nullable Choice choice) {
        return choice != null && choice.compares() ? month.comparisonPeriod() : month.controlPeriod();
    }

    private void deviation() {
        var amount = fields.amount("amountOre", -FactFields.MOST_ORE, FactFields.MOST_ORE);
        var grounds = fields.choice("grounds", SpecialReason.class);
        if (amount == null || grounds == null) {
            return;
        }
        if (amount == 0) {
            fields.problem(
                    "value.amountOre",
                    "AMOUNT_ZERO",
                    "En avvikelse är mer eller mindre än noll.",
                    "A deviation is more or less than zero.");
        } else if (amount > 0 != grounds.isForHigher()) {
            var fitting = Arrays.stream(SpecialReason.values())
                    .filter(reason -> reason.isForHigher() == amount > 0)
                    .toList();
            fields.problem(
                    "value.grounds",
                    "GROUNDS_DO_NOT_FIT",
                    (amount > 0 ? "En högre" : "En lägre") + " norm kan bero på: "
                            + fitting.stream().map(SpecialReason::swedish).collect(Collectors.joining("; ")) + ".",
                    (amount > 0 ? "A higher" : "A lower") + " norm rests on one of: "
                            + names(fitting.toArray(SpecialReason[]::new)) + ".");
        }
    }

    private void surplus() {
        var from = fields.month("fromMonth", month.controlPeriod(), month.controlPeriod());
        fields.amount("amountOre", 1, FactFields.MOST_ORE);
        fields.reference("decision");
        fields.day("decidedOn", from == null ? today.minusYears(EARLIEST_YEARS) : from.firstDay(), today);
    }

    /// The month applied for lies in the two years.
    private void jobStimulus() {
        var from = fields.month("fromMonth", month.plusMonths(1 - JOB_STIMULUS_MONTHS), month);
        var last = (from == null ? month : from).plusMonths(JOB_STIMULUS_MONTHS - 1);
        fields.month("toMonth", month, last);
    }

    private void reason() {
        var reason = request.givenReason();
        if (reason.isEmpty()) {
            fields.problem(
                    "reason",
                    "REASON_MISSING",
                    "Skriv varför: vad du har utrett och hur du vet det.",
                    "Say why: what you have found out, and how you know.");
        } else if (reason.length() > LONGEST_REASON) {
            fields.problem(
                    "reason",
                    "REASON_TOO_LONG",
                    "Skälet får vara högst " + LONGEST_REASON + " tecken.",
                    "The reason is at most " + LONGEST_REASON + " characters.");
        }
    }

    private static String names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
    }
}
