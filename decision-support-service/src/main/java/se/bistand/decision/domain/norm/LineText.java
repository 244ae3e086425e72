package se.bistand.decision.domain.norm;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.Source;

/// One line of the calculation sheet in plain Swedish, as a letter has it: what, how much, and the reason where
/// something differs from what was applied for.
final class LineText {
    /// The rules whose lines are of the need; LineTextTest asks where a new rule belongs.
    static final Set<Rule> NEED = Collections.unmodifiableSet(EnumSet.of(
            Rule.NORM_IN_FORCE,
            Rule.PERSONAL_COSTS_ADULT,
            Rule.PERSONAL_COSTS_CHILD,
            Rule.SHARED_HOUSEHOLD_COST,
            Rule.SHARED_COST_LIVING_WITH_OTHERS,
            Rule.SHARED_COST_OF_CHANGING_HOUSEHOLD,
            Rule.DAYS_IN_HOUSEHOLD,
            Rule.SCHOOL_YOUTH,
            Rule.RENT_WITHIN_CEILING,
            Rule.LODGER_CHARGE,
            Rule.OWNED_HOUSING_COST,
            Rule.INSTITUTION_FEE,
            Rule.NO_DWELLING_COST,
            Rule.REASONABLE_COST,
            Rule.OTHER_LIVING_COST,
            Rule.COST_ASSESSED,
            Rule.NORM_DEVIATION,
            Rule.NEED,
            Rule.REFORMED_NORM,
            Rule.LARGER_HOUSEHOLD,
            Rule.SUBLET_CONSENT,
            Rule.NORM_CEILING));

    private LineText() {}

    /// True for a line of the need: norm and costs; otherwise it is of the means.
    static boolean isNeed(Finding line) {
        return NEED.contains(line.rule());
    }

    static String need(Finding line) {
        var text = new StringBuilder(96).append(line.rule().swedish());
        details(line, text);
        text.append(": ").append(line.amount().orElse(Money.ZERO).inSwedish());
        if (line.isCut()) {
            text.append(" av ansökta ").append(line.applied().orElse(Money.ZERO).inSwedish());
            text.append(", ").append(whyCut(line));
        }
        for (var part : line.basis()) {
            if (part instanceof Parameter<?> parameter && parameter.status() == Parameter.Status.DERIVED) {
                return text.append(" (bygger på ett härlett värde)").toString();
            }
        }
        return text.toString();
    }

    static String means(Finding line, Month month) {
        return switch (line.outcome()) {
            case Outcome.Amount(var amount) ->
                label(line) + ": " + amount.negated().inSwedish();
            case Outcome.NotFulfilled() -> label(line) + amount(line) + ", " + whyNot(line, month);
            case Outcome.Fulfilled() -> checked(line);
            case Outcome.Unclear(var questions) -> unclear(line);
            case Outcome.Proposed(var proposal) -> proposal.swedish();
        };
    }

    static String unclear(Finding line) {
        var text = new StringBuilder(96).append(line.rule().swedish());
        details(line, text);
        text.append(": ");
        for (var i = 0; i < line.questions().size(); i++) {
            text.append(i > 0 ? " " : "").append(line.questions().get(i).code().swedish());
        }
        return text.toString();
    }

    /// What tells lines of one rule apart: the kind of a cost, the age and days of a child, a special reason.
    private static void details(Finding line, StringBuilder text) {
        if (line.rule() == Rule.PERSONAL_COSTS_ADULT) {
            return;
        }
        var from = text.length();
        for (var part : line.basis()) {
            if (part instanceof Fact<?> fact) {
                detail(fact, text, from);
            } else if (part instanceof Finding inner && line.rule() == Rule.PERSONAL_COSTS_CHILD) {
                detail(fact(inner, Fact.Name.DAYS), text, from);
            }
        }
        if (text.length() > from) {
            text.append(')');
        }
    }

    private static void detail(@Nullable Fact<?> fact, StringBuilder text, int from) {
        if (fact == null || fact.value() == null) {
            return;
        }
        var detail = switch (fact.name()) {
            case COST_KIND, INCOME_KIND, INCOME_CODE, ASSET_KIND, REASON ->
                fact.value().toString();
            case AGE -> fact.value() + " år";
            case DAYS -> fact.value() + " dagar";
            default -> "";
        };
        if (!detail.isEmpty() && text.indexOf(detail, from) < 0) {
            text.append(text.length() == from ? " (" : ", ").append(detail);
        }
    }

    private static String whyCut(Finding line) {
        for (var part : line.basis()) {
            if (part instanceof Finding inner && inner.rule() == Rule.COST_ASSESSED) {
                var reason = fact(inner, Fact.Name.REASON);
                return "efter bedömning: " + (reason == null ? "" : reason.value());
            }
            if (part instanceof Finding inner && inner.rule() == Rule.SUBLET_CONSENT) {
                return "eftersom uthyrningen saknar samtycke";
            }
            if (part instanceof Parameter<?> parameter && parameter.value() instanceof Money ceiling) {
                return "eftersom riktvärdet är högst " + ceiling.inSwedish() + " enligt " + parameter.source();
            }
        }
        return "som är mer än vad som är skäligt";
    }

    private static String label(Finding line) {
        return switch (line.rule()) {
            case NEGATIVE_CORRECTION -> "rättelse av " + kind(line);
            case CHILD_WORK_INCOME -> kind(line) + " för barn";
            case JOB_STIMULUS -> "jobbstimulans";
            case CARRIED_SURPLUS -> "överskott enligt beslut";
            case INCOME_ASSESSED -> assessed(line);
            default -> kind(line);
        };
    }

    private static String assessed(Finding line) {
        var what = line.subject().startsWith("register/") ? "inkomst från " + register(line) : kind(line);
        var byWhom = " bedömd av handläggare";
        return what.endsWith(byWhom) ? what : what + "," + byWhom;
    }

    private static String register(Finding line) {
        return Register.valueOf(line.subject().split("/", -1)[2]).swedish();
    }

    /// What kind of income or asset it is, in words.
    private static String kind(Finding line) {
        for (var part : line.basis()) {
            if (part instanceof Parameter<?> parameter && parameter.value() instanceof Treatment) {
                return parameter.label();
            }
            if (part instanceof Fact<?> fact
                    && (fact.name() == Fact.Name.INCOME_KIND || fact.name() == Fact.Name.ASSET_KIND)) {
                return String.valueOf(fact.value());
            }
        }
        return line.rule().swedish().toLowerCase(Locale.ROOT);
    }

    private static String amount(Finding line) {
        var amount = fact(line, Fact.Name.INCOME_AMOUNT);
        return amount != null && amount.value() instanceof Money money ? " " + money.inSwedish() : "";
    }

    private static String whyNot(Finding line, Month month) {
        return switch (line.rule()) {
            case INCOME_FROM_REGISTER, INCOME_STATED -> whyNotIncome(line, month);
            case CHILD_WORK_INCOME -> "inte mer än ett prisbasbelopp under året";
            case LEISURE_CARD -> "får inte sänka normen";
            case JOB_STIMULUS -> "villkoret om månader i följd med försörjningsstöd är inte uppfyllt";
            case ASSETS_TO_USE -> "får behållas";
            case INCOME_ASSESSED -> "räknas inte efter bedömning";
            default -> "räknas inte";
        };
    }

    private static String whyNotIncome(Finding line, Month month) {
        if (fact(line, Fact.Name.SAME_IN_REGISTER) != null) {
            return "samma inkomst finns i registret och räknas en gång";
        }
        var paid = fact(line, Fact.Name.PAID_ON);
        for (var part : line.basis()) {
            if (part instanceof Parameter<?> parameter && parameter.value() == Treatment.DOES_NOT_COUNT) {
                return "är inte en inkomst i beräkningen";
            }
        }
        var day = paid == null ? "" : " " + paid.value();
        return "utbetald" + day + " och inte i " + month.controlPeriod().inSwedish();
    }

    private static String checked(Finding line) {
        if (line.rule() == Rule.INCOME_ASSESSED) {
            return register(line) + " om " + whom(line) + ": handläggaren har utrett att inget ska räknas";
        }
        var answer = fact(line, Fact.Name.ANSWER);
        if (answer != null && answer.source() instanceof Source.FromRegister(var register, var readAt)) {
            var day = LocalDate.ofInstant(readAt, RegisterAnswer.SWEDEN);
            return register.swedish() + " om " + whom(line) + ", avläst " + day + ": " + answer.value();
        }
        var activity = fact(line, Fact.Name.ACTIVITY);
        if (activity != null) {
            return "Aktivitetskravet för " + whom(line) + ": " + activity.value();
        }
        return line.rule() == Rule.BENEFIT_PAID_TWICE
                ? "En förmån har betalats flera gånger; varje utbetalning räknas"
                : line.rule().swedish();
    }

    /// The adult that a line such as register/1/SKATTEVERKET is about: the applicant has number 0.
    private static String whom(Finding line) {
        return line.subject().contains("/0") ? "sökanden" : "medsökanden";
    }

    private static @Nullable Fact<?> fact(Finding line, Fact.Name name) {
        for (var part : line.basis()) {
            if (part instanceof Fact<?> fact && fact.name() == name) {
                return fact;
            }
        }
        return null;
    }
}
