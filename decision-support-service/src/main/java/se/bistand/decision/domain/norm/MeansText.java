package se.bistand.decision.domain.norm;

import java.time.LocalDate;
import java.util.Locale;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.Source;

/// One line of the means in plain Swedish, as a letter has it: what counts, what does not and why, what was checked.
final class MeansText {
    private MeansText() {}

    /// @param household whose roles are told
    static String of(Finding line, Month month, Household household) {
        return switch (line.outcome()) {
            case Outcome.Amount(var amount) ->
                label(line) + ": " + amount.negated().inSwedish();
            case Outcome.NotFulfilled() -> label(line) + amount(line) + ", " + whyNot(line, month);
            case Outcome.Fulfilled() -> checked(line, household);
            case Outcome.Unclear(var questions) -> LineText.unclear(line);
            case Outcome.Proposed(var proposal) -> proposal.swedish();
        };
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
        var amount = LineText.fact(line, Fact.Name.INCOME_AMOUNT);
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
        if (LineText.fact(line, Fact.Name.SAME_IN_REGISTER) != null) {
            return "samma inkomst finns i registret och räknas en gång";
        }
        var paid = LineText.fact(line, Fact.Name.PAID_ON);
        for (var part : line.basis()) {
            if (part instanceof Parameter<?> parameter && parameter.value() == Treatment.DOES_NOT_COUNT) {
                return "är inte en inkomst i beräkningen";
            }
        }
        var day = paid == null ? "" : " " + paid.value();
        return "utbetald" + day + " och inte i " + month.controlPeriod().inSwedish();
    }

    private static String checked(Finding line, Household household) {
        if (line.rule() == Rule.INCOME_ASSESSED) {
            return register(line) + " om " + whom(line, household)
                    + ": handläggaren har utrett att inget mer ska räknas";
        }
        var answer = LineText.fact(line, Fact.Name.ANSWER);
        if (answer != null && answer.source() instanceof Source.FromRegister(var register, var readAt)) {
            var day = LocalDate.ofInstant(readAt, RegisterAnswer.SWEDEN);
            return register.swedish() + " om " + whom(line, household) + ", avläst " + day + ": " + answer.value();
        }
        var activity = LineText.fact(line, Fact.Name.ACTIVITY);
        if (activity != null) {
            var what = switch (line.rule()) {
                case JOB_SEEKER -> "Arbetssökande enligt Arbetsförmedlingen, ";
                case PART_TIME_JOB_SEEKER -> "Arbetssökande på deltid, ";
                default -> "Aktivitetskravet för ";
            };
            return what + whom(line, household) + ": " + activity.value();
        }
        return switch (line.rule()) {
            case BENEFIT_PAID_TWICE -> "En förmån har betalats flera gånger; varje utbetalning räknas";
            case INCOME_CHANGED ->
                kind(line) + " har ändrats från " + value(line, Fact.Name.SUM_BEFORE) + " till "
                        + value(line, Fact.Name.SUM_NOW) + "; det som kom sist räknas";
            case PAYMENT_OUT_OF_TIME ->
                kind(line) + " för en annan tid, " + value(line, Fact.Name.PAID_FOR) + ", räknas när den betalades ut";
            default -> line.rule().swedish();
        };
    }

    private static String value(Finding line, Fact.Name name) {
        var fact = LineText.fact(line, name);
        return fact == null ? "" : String.valueOf(fact.value());
    }

    /// The person that a line such as register/1/SKATTEVERKET is about, by role. Several children are told apart in the
    /// order of the application.
    private static String whom(Finding line, Household household) {
        var no = line.subject().split("/", -1)[1];
        var role = Role.UNKNOWN;
        var children = 0;
        var child = 0;
        for (var person : household.people()) {
            children += person.role() == Role.CHILD ? 1 : 0;
            if (String.valueOf(person.no()).equals(no)) {
                role = person.role();
                child = children;
            }
        }
        return switch (role) {
            case APPLICANT -> "sökanden";
            case CO_APPLICANT -> "medsökanden";
            case CHILD -> children == 1 ? "barnet" : "barn " + child;
            case UNKNOWN -> "person " + no;
        };
    }
}
