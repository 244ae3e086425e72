package se.bistand.decision.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Established.ActivityStatus;
import se.bistand.decision.domain.Established.CostReason;
import se.bistand.decision.domain.Established.Evidence;
import se.bistand.decision.domain.Established.IncomeAssessed;
import se.bistand.decision.domain.Established.SpecialReason;
import se.bistand.decision.domain.EstablishedFact.Kind;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.web.Problem;

/// The form of one fact as it was filled in, by field name, so that it can be shown again with its errors. Amounts are
/// kronor here, as a person writes them: `2 800`, `-300,50`.
final class FactForm {
    private static final Pattern KRONOR = Pattern.compile("([-\u2212]?)(\\d{1,9})(?:[,.](\\d{1,2}))?");
    private static final String AMOUNT = "value.amount";

    private static final List<Option> YES_OR_NO = List.of(new Option("true", "Ja"), new Option("false", "Nej"));

    private final Map<String, String> values;

    FactForm(Map<String, String> values) {
        this.values = values;
    }

    /// @param options empty for a field to write in
    record Field(
            String name, String sv, String en, @Nullable String hint, String mode, List<Option> options) {}

    record Option(String code, String sv) {}

    /// What was written, for showing it again; public because the page's expressions call it.
    public String value(String field) {
        return values.getOrDefault(field, "").strip();
    }

    /// A form for what is established already, or an empty one.
    static FactForm first(Establishable.Choice choice, Month month) {
        var values = new HashMap<String, String>();
        if (choice.stands() && choice.now() != null) {
            choice.now().content().value().forEach((name, text) -> values.put("value." + name, text));
            values.remove("value.seenOre");
            var ore = values.remove("value.amountOre");
            if (ore != null) {
                values.put(AMOUNT, kronor(Long.parseLong(ore)));
            }
        } else if (choice.kind() == Kind.CARRIED_SURPLUS) {
            values.put("value.fromMonth", month.controlPeriod().toString());
        } else if (choice.kind() == Kind.INCOME) {
            values.put("value.paidFrom", month.controlPeriod().firstDay().toString());
            values.put("value.paidTo", month.controlPeriod().lastDay().toString());
        }
        return new FactForm(values);
    }

    FactRequest request() {
        var given = new HashMap<String, @Nullable String>();
        for (var entry : values.entrySet()) {
            var name = entry.getKey();
            if (name.equals(AMOUNT)) {
                given.put("amountOre", ore(entry.getValue()));
            } else if (name.startsWith("value.")) {
                given.put(name.substring("value.".length()), entry.getValue());
            }
        }
        var withdraw = value("withdraw").equals("true");
        return new FactRequest(
                calculationId(),
                values.get("kind"),
                values.get("subject"),
                withdraw ? Map.of() : given,
                values.get("reason"),
                withdraw);
    }

    /// The same problems, at the form's own fields and in its words: a program chooses by code, a person in a list.
    static List<Problem> atForm(List<Problem> found) {
        return found.stream().map(FactForm::atForm).toList();
    }

    private static Problem atForm(Problem p) {
        return switch (String.valueOf(p.field())) {
            case "value.amountOre" -> new Problem(AMOUNT, p.code(), p.sv(), p.en());
            case "value.grounds", "value.status", "value.work", "value.evidence", "value.lawful" ->
                new Problem(p.field(), p.code(), p.sv(), inEnglish(p));
            case "kind", "subject" ->
                new Problem(p.field(), p.code(), p.sv(), "Choose something that the calculation shows.");
            default -> p;
        };
    }

    private static String inEnglish(Problem p) {
        return p.code().equals("GROUNDS_DO_NOT_FIT")
                ? "Choose a reason that fits a higher or a lower norm."
                : "Choose one of the options in the list.";
    }

    private @Nullable UUID calculationId() {
        try {
            return UUID.fromString(value("calculationId"));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /// What is no amount is passed on as it is, and refused with what is allowed.
    private static String ore(String text) {
        var written = KRONOR.matcher(text.replaceAll("[\\s\\u00a0]|kr$", ""));
        if (!written.matches()) {
            return text.isBlank() ? "" : "?";
        }
        var cents = written.group(3) == null ? "00" : (written.group(3) + "0").substring(0, 2);
        var ore = Long.parseLong(written.group(2)) * 100 + Long.parseLong(cents);
        return Long.toString(written.group(1).isEmpty() ? ore : -ore);
    }

    private static String kronor(long ore) {
        return new Money(ore).inSwedish().replace("\u00a0kr", "");
    }

    static List<Field> fields(Establishable.Choice choice, Month month) {
        var fields = new ArrayList<Field>();
        switch (choice.kind()) {
            case INCOME -> income(choice, month, fields);
            case COST -> {
                var most = choice.mostOre();
                var hint = most == null ? null : "Ansökt: " + new Money(most).inSwedish();
                fields.add(amount("Godkänt belopp i kronor", "Approved amount in kronor", hint));
                fields.add(select("grounds", "Grund", "Grounds", options(CostReason.class)));
            }
            case NORM_DEVIATION -> {
                var hint = "Till exempel 420 för högre norm, −300 för lägre";
                fields.add(amount("Avvikelse i kronor för månaden", "Deviation in kronor for the month", hint));
                fields.add(select("grounds", "Särskilt skäl", "Special reason", options(SpecialReason.class)));
            }
            case CARRIED_SURPLUS -> surplus(month, fields);
            case JOB_STIMULUS -> {
                fields.add(month("fromMonth", "Första månaden", "First month", month));
                fields.add(month("toMonth", "Sista månaden", "Last month", month.plusMonths(23)));
            }
            case ACTIVITY -> fields.add(select("status", "Personen", "The person", options(ActivityStatus.class)));
            case LAWFUL_STAY ->
                fields.add(select(
                        "lawful",
                        "Vistas hushållet lagligt i Sverige?",
                        "Is the household lawfully in Sweden?",
                        YES_OR_NO));
            case NOT_COMPLETED -> {
                fields.add(day("orderedOn", "Föreläggandet skickades", "Ordered on", "År, månad och dag"));
                fields.add(day("due", "Skulle kompletteras senast", "Due", "År, månad och dag; dagen har passerat"));
            }
        }
        return fields;
    }

    private static void income(Establishable.Choice choice, Month month, List<Field> fields) {
        var hint = IncomeAssessed.isOfRegister(choice.subject())
                ? "Bara det som registret inte har visat, noll om inget mer ska räknas. Andra poster räknas som de står"
                : "Noll om inget ska räknas. Andra poster räknas som de står";
        fields.add(amount("Belopp i kronor som räknas", "Amount in kronor that counts", hint));
        var days = "En dag i " + (choice.compares() ? month.comparisonPeriod().inSwedish() + " eller " : "")
                + month.controlPeriod().inSwedish();
        fields.add(day("paidFrom", "Utbetalt från och med", "Paid from", days));
        fields.add(day("paidTo", "Utbetalt till och med", "Paid to", days));
        fields.add(select("work", "Är det arbetsinkomst?", "Is it pay for work?", YES_OR_NO));
        fields.add(select("evidence", "Hur vet du det?", "How do you know?", options(Evidence.class)));
    }

    private static void surplus(Month month, List<Field> fields) {
        fields.add(month("fromMonth", "Överskottets månad", "Month of the surplus", month.controlPeriod()));
        fields.add(amount("Överskott i kronor", "Surplus in kronor", "Det belopp som beslutet säger"));
        var hint = "Det överklagbara beslut som säger att överskottet ska användas";
        fields.add(new Field("value.decision", "Beslutets beteckning", "Decision", hint, "text", List.of()));
        fields.add(day("decidedOn", "Beslutat den", "Decided on", "År, månad och dag"));
    }

    private static Field amount(String sv, String en, @Nullable String hint) {
        return new Field(AMOUNT, sv, en, hint, "decimal", List.of());
    }

    private static Field month(String name, String sv, String en, Month example) {
        return new Field("value." + name, sv, en, "År och månad, till exempel " + example, "numeric", List.of());
    }

    private static Field day(String name, String sv, String en, String hint) {
        return new Field("value." + name, sv, en, hint, "numeric", List.of());
    }

    private static Field select(String name, String sv, String en, List<Option> options) {
        return new Field("value." + name, sv, en, null, "", options);
    }

    private static <E extends Enum<E>> List<Option> options(Class<E> type) {
        var options = new ArrayList<Option>();
        for (var constant : type.getEnumConstants()) {
            options.add(new Option(constant.name(), capital(swedish(constant))));
        }
        return options;
    }

    private static String swedish(Enum<?> constant) {
        return switch (constant) {
            case Evidence evidence -> evidence.swedish();
            case CostReason reason -> reason.swedish();
            case SpecialReason reason -> (reason.isForHigher() ? "högre: " : "lägre: ") + reason.swedish();
            case ActivityStatus status -> status.swedish();
            default -> constant.name();
        };
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
