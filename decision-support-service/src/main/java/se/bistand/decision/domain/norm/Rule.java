package se.bistand.decision.domain.norm;

import static se.bistand.decision.domain.norm.Act.SOF_2001;
import static se.bistand.decision.domain.norm.Act.SOF_2025;
import static se.bistand.decision.domain.norm.Act.SOL_2001;
import static se.bistand.decision.domain.norm.Act.SOL_2025;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;

/// The rules of the norm calculation. The only way to make a `Finding` is through its rule, so every amount has one.
/// Each rule is one final class of the same name, and one test.
public enum Rule {
    NORM_IN_FORCE("NORM-00", "1", "Norm för månaden", both("4 kap. 3 §", "2 kap. 1 §", "12 kap. 7 §", "12 kap. 2 §")),
    PERSONAL_COSTS_ADULT(
            "NORM-01",
            "1",
            "Personliga kostnader, vuxna",
            both("4 kap. 3 §", "2 kap. 1 §", "12 kap. 7 §", "12 kap. 2 §")),
    PERSONAL_COSTS_CHILD(
            "NORM-02",
            "1",
            "Personliga kostnader, barn",
            both("4 kap. 3 §", "2 kap. 1 §", "12 kap. 7 §", "12 kap. 2 §")),
    SHARED_HOUSEHOLD_COST(
            "NORM-03",
            "1",
            "Gemensamma hushållskostnader",
            both("4 kap. 3 §", "2 kap. 1 §", "12 kap. 7 §", "12 kap. 2–3 §§")),
    SHARED_COST_LIVING_WITH_OTHERS(
            "NORM-04",
            "1",
            "Gemensamma hushållskostnader i hushållsgemenskap",
            both("4 kap. 3 §", "2 kap. 1 §", "12 kap. 7 §", "12 kap. 3 §")),
    RENT_WITHIN_CEILING("NORM-07", "1", "Boendekostnad inom kommunens tak", act("4 kap. 3 §", "12 kap. 7 §")),
    REASONABLE_COST("NORM-08", "1", "Skälig kostnad utanför riksnormen", act("4 kap. 3 §", "12 kap. 7 §")),
    OTHER_LIVING_COST("NORM-09", "1", "Levnadskostnad i övrigt", act("4 kap. 1 §", "12 kap. 1 §")),
    REGISTER_READ("NORM-20", "1", "Registerkontroll", act("11 kap. 11 §", "15 kap. 10–12 §§")),
    INCOME_FROM_REGISTER("NORM-21", "1", "Inkomst enligt register", act("4 kap. 1 §", "12 kap. 1 §")),
    INCOME_STATED("NORM-22", "1", "Uppgiven inkomst", act("4 kap. 1 §", "12 kap. 1 §")),
    NEED("NORM-30", "1", "Behov", act("4 kap. 1 och 3 §§", "12 kap. 1 och 7 §§")),
    MEANS("NORM-31", "1", "Inkomster som räknas", act("4 kap. 1 §", "12 kap. 1 §")),
    DIFFERENCE("NORM-32", "1", "Underskott eller överskott", act("4 kap. 1 §", "12 kap. 1 §"));

    private final String id;
    private final String version;
    private final String swedish;

    @SuppressWarnings("ImmutableEnumChecker") // Made with List.of, of records.
    private final List<LawRef> laws;

    Rule(String id, String version, String swedish, List<LawRef> laws) {
        this.id = id;
        this.version = version;
        this.swedish = swedish;
        this.laws = laws;
    }

    public String id() {
        return id;
    }

    public String version() {
        return version;
    }

    public String swedish() {
        return swedish;
    }

    public List<LawRef> laws() {
        return laws;
    }

    /// Every rule with its version, such as `NORM-00/1 NORM-01/1`: what a calculation was made with.
    public static String versions() {
        return Arrays.stream(values()).map(rule -> rule.id + "/" + rule.version).collect(Collectors.joining(" "));
    }

    /// The law the rule rests on for a month: what is in force on its first day.
    public LawRef law(Month month) {
        var day = month.firstDay();
        for (var law : laws) {
            if (law.inForceOn(day)) {
                return law;
            }
        }
        throw new IllegalStateException(id + " has no law in force on " + day);
    }

    /// The amount; unclear where it rests on a value that awaits approval.
    Finding amount(Month month, String subject, Money amount, List<? extends Basis> basis) {
        for (var part : basis) {
            if (part instanceof Parameter<?> parameter && !parameter.usable()) {
                var question = Question.about(Question.Code.PARAMETER_NOT_APPROVED, subject);
                return unclear(month, subject, List.of(question), basis);
            }
        }
        return new Finding(new Hand(), this, law(month), subject, new Outcome.Amount(amount), basis);
    }

    Finding fulfilled(Month month, String subject, List<? extends Basis> basis) {
        return new Finding(new Hand(), this, law(month), subject, new Outcome.Fulfilled(), basis);
    }

    Finding notFulfilled(Month month, String subject, List<? extends Basis> basis) {
        return new Finding(new Hand(), this, law(month), subject, new Outcome.NotFulfilled(), basis);
    }

    Finding unclear(Month month, String subject, List<Question> questions, List<? extends Basis> basis) {
        return new Finding(new Hand(), this, law(month), subject, new Outcome.Unclear(questions), basis);
    }

    /// What only a rule can hold out: the compiler keeps findings from being made elsewhere.
    static final class Hand {
        private Hand() {}
    }

    private static List<LawRef> act(String sectionOf2001, String sectionOf2025) {
        return List.of(
                LawRef.of(new LawRef.Section(SOL_2001, sectionOf2001)),
                LawRef.of(new LawRef.Section(SOL_2025, sectionOf2025)));
    }

    private static List<LawRef> both(String act2001, String ordinance2001, String act2025, String ordinance2025) {
        return List.of(
                LawRef.of(new LawRef.Section(SOL_2001, act2001), new LawRef.Section(SOF_2001, ordinance2001)),
                LawRef.of(new LawRef.Section(SOL_2025, act2025), new LawRef.Section(SOF_2025, ordinance2025)));
    }
}
