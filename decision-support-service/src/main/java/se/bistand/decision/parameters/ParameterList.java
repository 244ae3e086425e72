package se.bistand.decision.parameters;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.norm.Norm;
import se.bistand.decision.domain.norm.NormText;
import se.bistand.decision.domain.norm.Parameter;
import se.bistand.web.Viewer;

/// The parameters of a municipality and month, as they are shown: value, dates, source, status and who approved.
@Component
class ParameterList {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));

    private final Parameters parameters;
    private final Approvals approvals;

    ParameterList(Parameters parameters, Approvals approvals) {
        this.parameters = parameters;
        this.approvals = approvals;
    }

    /// @param value as a person reads it
    /// @param key the value as it is approved
    /// @param approval who approved and confirmed; null where nobody has, or nobody must
    record Row(
            String name,
            String label,
            String value,
            String key,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate decidedOn,
            String source,
            String status,
            boolean derived,
            @Nullable String approval,
            boolean mayApprove,
            boolean mayConfirm) {}

    record Group(String title, List<Row> rows) {}

    /// By what they are for; empty for a month without a complete norm.
    List<Group> of(Viewer viewer, Month month) {
        var municipality = ApproveParameter.municipality(viewer);
        if (!(parameters.asOf(municipality, month) instanceof Norm.Complete(var norm))) {
            return List.of();
        }
        var approved = approvals.of(municipality);
        var groups = new TreeMap<Title, List<Parameter<?>>>();
        norm.all()
                .values()
                .forEach(value -> groups.computeIfAbsent(Title.of(value), t -> new ArrayList<>())
                        .add(value));
        return groups.entrySet().stream()
                .map(group -> new Group(
                        group.getKey().swedish,
                        group.getValue().stream()
                                .sorted(Comparator.comparing(Parameter::name))
                                .map(value -> row(value, approved, viewer))
                                .toList()))
                .toList();
    }

    private static Row row(Parameter<?> value, Map<Approvals.Key, Approvals.Approval> approved, Viewer viewer) {
        var key = Approvals.Key.of(value);
        var approval = approved.get(key);
        var derived = value.status() == Parameter.Status.DERIVED;
        return new Row(
                value.name(),
                value.label(),
                NormText.value(value.value()),
                key.value(),
                value.from(),
                value.to(),
                value.decidedOn(),
                value.source(),
                value.status().swedish(),
                derived,
                approval == null ? null : said(approval),
                derived && approval == null && viewer.has("team-leader"),
                approval != null
                        && approval.confirmed() == null
                        && !approval.approved().id().equals(viewer.id())
                        && (viewer.has("team-leader") || viewer.has("caseworker")));
    }

    private static String said(Approvals.Approval approval) {
        var first = "Godkänt av " + signed(approval.approved());
        return approval.confirmed() == null
                ? first + ", inte bekräftat"
                : first + ", bekräftat av " + signed(approval.confirmed());
    }

    private static String signed(Approvals.Signature signature) {
        return signature.name() + " " + MINUTE.format(signature.at());
    }

    private enum Title {
        RIKSNORM("Riksnorm", "riksnorm."),
        HOUSING("Boendekostnad", "rent."),
        COSTS("Riktvärden för kostnader", "cost."),
        JOB_STIMULUS("Jobbstimulans och prisbasbelopp", "job-stimulus.", "price-base-amount"),
        PRACTICE("Kommunens praxis och varningar", "age.", "shared.", "warning."),
        INCOMES("Inkomster i register", "income."),
        OTHER("Övrigt", "");

        private final String swedish;

        @SuppressWarnings("ImmutableEnumChecker") // Made with List.of, of texts.
        private final List<String> prefixes;

        Title(String swedish, String... prefixes) {
            this.swedish = swedish;
            this.prefixes = List.of(prefixes);
        }

        static Title of(Parameter<?> value) {
            for (var title : values()) {
                if (title.prefixes.stream().anyMatch(value.name()::startsWith)) {
                    return title;
                }
            }
            return OTHER;
        }
    }
}
