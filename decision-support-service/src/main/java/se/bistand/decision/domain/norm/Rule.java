package se.bistand.decision.domain.norm;

import static se.bistand.decision.domain.norm.Laws.act;
import static se.bistand.decision.domain.norm.Laws.both;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;

/// The rules of the norm calculation. The only way to make a `Finding` is through its rule, so every amount has one.
/// Each rule is one final class of the same name, and one test.
public enum Rule {
    NORM_IN_FORCE("NORM-00", "1", "Norm för månaden", Laws.NORM),
    PERSONAL_COSTS_ADULT("NORM-01", "2", "Personliga kostnader, vuxna", Laws.NORM),
    PERSONAL_COSTS_CHILD("NORM-02", "2", "Personliga kostnader, barn", Laws.NORM),
    SHARED_HOUSEHOLD_COST(
            "NORM-03",
            "2",
            "Gemensamma hushållskostnader",
            both("4 kap. 3 §", "2 kap. 1 §", "12 kap. 7 §", "12 kap. 2–3 §§")),
    SHARED_COST_LIVING_WITH_OTHERS(
            "NORM-04",
            "1",
            "Gemensamma hushållskostnader i hushållsgemenskap",
            both("4 kap. 3 §", "2 kap. 1 §", "12 kap. 7 §", "12 kap. 3 §")),
    SHARED_COST_OF_CHANGING_HOUSEHOLD(
            "NORM-05",
            "1",
            "Gemensamma hushållskostnader när hushållet ändras",
            both("4 kap. 3 §", "2 kap. 1 §", "12 kap. 7 §", "12 kap. 2–3 §§")),
    DAYS_IN_HOUSEHOLD("NORM-06", "1", "Dagar i hushållet", Laws.NORM),
    RENT_WITHIN_CEILING("NORM-07", "2", "Boendekostnad inom kommunens tak", Laws.REASONABLE),
    REASONABLE_COST("NORM-08", "2", "Skälig kostnad utanför riksnormen", Laws.REASONABLE),
    OTHER_LIVING_COST("NORM-09", "2", "Levnadskostnad i övrigt", Laws.LIVING),
    SCHOOL_YOUTH("NORM-10", "1", "Skolungdom som föräldrarna försörjer", Laws.MAINTENANCE),
    LODGER_CHARGE("NORM-11", "1", "Boendekostnad, inneboende", Laws.REASONABLE),
    OWNED_HOUSING_COST("NORM-12", "1", "Boendekostnad, eget boende", Laws.REASONABLE),
    INSTITUTION_FEE("NORM-13", "1", "Boendekostnad, institution", Laws.REASONABLE),
    NO_DWELLING_COST("NORM-14", "1", "Boendekostnad utan känd bostad", Laws.REASONABLE),
    COST_ASSESSED("NORM-15", "1", "Kostnad bedömd av handläggare", act("4 kap. 1 och 3 §§", "12 kap. 1 och 7 §§")),
    NORM_DEVIATION("NORM-16", "1", "Högre eller lägre norm av särskilda skäl", Laws.REASONABLE),
    REGISTER_READ("NORM-20", "2", "Registerkontroll", act("11 kap. 11 §", "15 kap. 10–12 §§")),
    INCOME_FROM_REGISTER("NORM-21", "4", "Inkomst enligt register", Laws.LIVING),
    INCOME_STATED("NORM-22", "4", "Uppgiven inkomst", Laws.LIVING),
    CHILD_WORK_INCOME("NORM-23", "1", "Barns arbetsinkomst", act("4 kap. 1 a §", "12 kap. 9 §")),
    JOB_STIMULUS("NORM-24", "1", "Jobbstimulans", act("4 kap. 1 b §", "12 kap. 8 §")),
    NEGATIVE_CORRECTION("NORM-25", "1", "Rättelse av en förmån", Laws.LIVING),
    BENEFIT_PAID_TWICE("NORM-26", "2", "Förmån betald flera gånger", Laws.LIVING),
    INCOME_MISSING_NOW("NORM-27", "2", "Inkomst som saknas nu", Laws.LIVING),
    LEISURE_CARD("NORM-28", "1", "Fritidskort", Laws.LEISURE_CARD),
    CARRIED_SURPLUS("NORM-29", "1", "Överskott enligt beslut", Laws.LIVING),
    NEED("NORM-30", "1", "Behov", act("4 kap. 1 och 3 §§", "12 kap. 1 och 7 §§")),
    MEANS("NORM-31", "1", "Inkomster som räknas", Laws.LIVING),
    DIFFERENCE("NORM-32", "1", "Underskott eller överskott", Laws.LIVING),
    PROPOSED_DECISION("NORM-33", "1", "Förslag till beslut", Laws.LIVING),
    APPLICATION_COMPLETE("NORM-34", "1", "Fullständig ansökan", Laws.COMPLETE),
    ASSETS_TO_USE("NORM-35", "1", "Tillgångar som ska användas först", Laws.LIVING),
    ACTIVITY_REQUIREMENT("NORM-36", "2", "Aktivitetskrav", Laws.ACTIVITY),
    INCOME_ASSESSED("NORM-37", "3", "Inkomst bedömd av handläggare", Laws.LIVING),
    INCOME_CHANGED("NORM-38", "1", "Ändrad inkomst", Laws.LIVING),
    PAYMENT_OUT_OF_TIME("NORM-39", "1", "Sen eller tidig utbetalning", Laws.LIVING),
    ASSETS_IN_REGISTER("NORM-40", "1", "Tillgångar enligt register", Laws.LIVING),
    JOB_SEEKER("NORM-41", "1", "Arbetssökande enligt Arbetsförmedlingen", Laws.LIVING),
    RESIDENCE_PERMIT("NORM-42", "1", "Uppehållstillstånd", Laws.LIVING),
    PART_TIME_JOB_SEEKER("NORM-43", "1", "Arbetssökande på deltid", Laws.AVAILABLE),
    ALREADY_GRANTED("NORM-44", "1", "Redan beviljat för månaden", Laws.LIVING),
    BENEFIT_OF_CHILD_PART_OF_MONTH("NORM-45", "1", "Förmån till barn som bor här en del av tiden", Laws.LIVING),
    REGISTERED_HOUSEHOLD("NORM-46", "1", "Hushållet enligt folkbokföringen", Laws.LIVING),
    REFORMED_NORM("NORM-50", "1", "Riksnorm från 2027", Laws.REFORM),
    LARGER_HOUSEHOLD("NORM-51", "1", "Begränsning för större hushåll", Laws.REFORM),
    SUBLET_CONSENT("NORM-52", "1", "Tillåten andrahandsuthyrning", Laws.REFORM),
    NORM_CEILING("NORM-53", "1", "Normen som tak", Laws.REFORM),
    LAWFUL_STAY("NORM-54", "1", "Laglig vistelse", Laws.REFORM);

    private final String id;
    private final String version;
    private final String swedish;

    @SuppressWarnings("ImmutableEnumChecker") // Made with List.of, of records.
    private final List<Citation> cites;

    @SuppressWarnings("ImmutableEnumChecker") // Never changed after it is made, of records.
    private final List<LawRef> laws;

    Rule(String id, String version, String swedish, List<Citation> cites) {
        this.id = id;
        this.version = version;
        this.swedish = swedish;
        this.cites = cites;
        this.laws =
                cites.stream().map(citation -> citation.in(Acts.installed())).toList();
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

    List<Citation> cites() {
        return cites;
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

    boolean isInForce(Month month) {
        for (var law : laws) {
            if (law.inForceOn(month.firstDay())) {
                return true;
            }
        }
        return false;
    }

    /// The amount; unclear where it rests on a value that awaits approval.
    Finding amount(Month month, String subject, Money amount, List<? extends Basis> basis) {
        for (var part : basis) {
            if (part instanceof Parameter<?> parameter && !parameter.usable()) {
                var question = Question.about(Question.Code.PARAMETER_NOT_APPROVED, subject);
                return unclear(month, subject, List.of(question), basis);
            }
        }
        return made(month, subject, new Outcome.Amount(amount), basis);
    }

    Finding fulfilled(Month month, String subject, List<? extends Basis> basis) {
        return made(month, subject, Hand.FULFILLED, basis);
    }

    Finding notFulfilled(Month month, String subject, List<? extends Basis> basis) {
        return made(month, subject, Hand.NOT_FULFILLED, basis);
    }

    Finding unclear(Month month, String subject, List<Question> questions, List<? extends Basis> basis) {
        return made(month, subject, new Outcome.Unclear(questions), basis);
    }

    Finding proposed(Month month, String subject, Proposal proposal, List<? extends Basis> basis) {
        return made(month, subject, new Outcome.Proposed(proposal), basis);
    }

    private Finding made(Month month, String subject, Outcome outcome, List<? extends Basis> basis) {
        return new Finding(Hand.HAND, this, law(month), subject, outcome, basis);
    }

    /// What only a rule can hold out: the compiler keeps findings from being made elsewhere.
    static final class Hand {
        private static final Hand HAND = new Hand();
        private static final Outcome FULFILLED = new Outcome.Fulfilled();
        private static final Outcome NOT_FULFILLED = new Outcome.NotFulfilled();

        private Hand() {}
    }
}
