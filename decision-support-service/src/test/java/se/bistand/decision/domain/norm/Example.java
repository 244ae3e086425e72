package se.bistand.decision.domain.norm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Asset;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.PersonInHousehold;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.RegisterAnswer.Payment;
import se.bistand.decision.domain.RegisterFacts;
import se.bistand.decision.domain.Residence;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.School;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.StatedIncome;
import se.bistand.decision.domain.SupportHistory;
import se.bistand.decision.parameters.RealParameters;

/// A household and what is known of it, in the words of a test. Unless told otherwise: Lindeby, December 2026, a rented
/// dwelling of its own, every register read and empty.
final class Example {
    static final Norms PARAMETERS = RealParameters.load();
    static final Source APPLICATION = Source.applicant();
    static final Source.Caseworker CASEWORKER = new Source.Caseworker("anna.berg");
    static final Instant READ = Instant.parse("2026-12-01T05:00:00Z");

    private String municipality = "9901";
    private Month month = Month.of(2026, 12);
    private HousingForm housing = HousingForm.RENTAL;
    private int othersInDwelling;
    private final List<PersonInHousehold> people = new ArrayList<>();
    private final List<Cost> costs = new ArrayList<>();
    private final List<StatedIncome> incomes = new ArrayList<>();
    private final List<RegisterAnswer> answers = new ArrayList<>();
    private final List<Asset> assets = new ArrayList<>();
    private final List<Established> established = new ArrayList<>();
    private SupportHistory history = SupportHistory.firstApplication();
    private @Nullable Boolean subletConsent;
    private boolean everyRegisterRead = true;
    private Instant read = READ;

    static Example single() {
        return new Example().person(Role.APPLICANT, born(36));
    }

    static Example couple() {
        return single().person(Role.CO_APPLICANT, born(34));
    }

    /// Born so that the person has that age on the first and the last day of December 2026.
    static LocalDate born(int age) {
        return LocalDate.of(2026 - age, 6, 15);
    }

    static Money kr(long kronor) {
        return Money.kronor(kronor);
    }

    Example person(Role role, @Nullable LocalDate born) {
        people.add(new PersonInHousehold(people.size(), role, born, false));
        return this;
    }

    Example children(int... ages) {
        for (var age : ages) {
            person(Role.CHILD, born(age));
        }
        return this;
    }

    Example childAtPreschool(int age) {
        people.add(new PersonInHousehold(people.size(), Role.CHILD, born(age), true));
        return this;
    }

    Example member(Role role, LocalDate born, School school, Residence residence) {
        people.add(new PersonInHousehold(people.size(), role, born, false, school, residence));
        return this;
    }

    Example child(int age, Residence residence) {
        return member(Role.CHILD, born(age), School.NOT_STATED, residence);
    }

    Example youth(int age, School school) {
        return member(Role.CHILD, born(age), school, Residence.WHOLE_MONTH);
    }

    Example established(Established fact) {
        established.add(fact);
        return this;
    }

    Example owns(Asset.Kind kind, Money value, @Nullable Boolean needed) {
        assets.add(new Asset(0, kind, value, needed, APPLICATION));
        return this;
    }

    Example history(SupportHistory stated) {
        history = stated;
        return this;
    }

    /// Earlier months may be missing here.
    Example unknownHistory() {
        return history(new SupportHistory(false, List.of(), new Source.EarlierDecisions()));
    }

    /// With support each of so many months up to the month before.
    Example supportedMonthsInARow(int months) {
        var had = new ArrayList<Month>();
        for (var i = 1; i <= months; i++) {
            had.add(month.plusMonths(-i));
        }
        return history(new SupportHistory(true, had, new Source.EarlierDecisions()));
    }

    Example subletConsent(boolean consent) {
        subletConsent = consent;
        return this;
    }

    Example in(int year, int monthOfYear) {
        month = Month.of(year, monthOfYear);
        return this;
    }

    Example municipality(String code) {
        municipality = code;
        return this;
    }

    Example housing(HousingForm form) {
        housing = form;
        return this;
    }

    Example livingWith(int others) {
        othersInDwelling = others;
        return this;
    }

    Example renting(long kronor) {
        return cost(Cost.Kind.RENT, kr(kronor));
    }

    Example cost(Cost.Kind kind, Money amount) {
        costs.add(new Cost(kind, amount, APPLICATION));
        return this;
    }

    Example states(int personNo, StatedIncome.Kind kind, Money amount, LocalDate on) {
        incomes.add(new StatedIncome(personNo, kind, amount, on, APPLICATION));
        return this;
    }

    Example states(StatedIncome.Kind kind, Money amount) {
        return states(0, kind, amount, month.controlPeriod().firstDay().plusDays(24));
    }

    Example states(StatedIncome income) {
        incomes.add(income);
        return this;
    }

    Example register(int personNo, Register register, Payment... payments) {
        return answered(
                new RegisterAnswer(personNo, register, RegisterAnswer.Outcome.ANSWERED, null, read, List.of(payments)));
    }

    Example answered(RegisterAnswer answer) {
        answers.add(answer);
        return this;
    }

    /// A register that tells something beside payments.
    Example told(Register register, RegisterFacts facts, Payment... payments) {
        return answered(new RegisterAnswer(
                0, register, RegisterAnswer.Outcome.ANSWERED, null, READ, List.of(payments), null, facts));
    }

    Example couldNotAnswer(int personNo, Register register, String reason) {
        return answered(new RegisterAnswer(
                personNo, register, RegisterAnswer.Outcome.COULD_NOT_ANSWER, reason, READ, List.of()));
    }

    /// When the registers told of from here on are read, and those nobody tells of.
    Example readAt(String moment) {
        read = Instant.parse(moment);
        return this;
    }

    Example noOtherRegisterRead() {
        everyRegisterRead = false;
        return this;
    }

    Payment paid(String code, long kronor) {
        return new Payment(code, kr(kronor), month.controlPeriod().firstDay().plusDays(24));
    }

    Household household() {
        return new Household(people, housing, people.size() + othersInDwelling, APPLICATION, subletConsent);
    }

    ApplicationFacts facts() {
        var household = household();
        var all = everyRegisterRead ? Registers.read(household, answers, read) : answers;
        return new ApplicationFacts(municipality, month, household, costs, incomes, all, assets, established, history);
    }

    NormCalculation calculated() {
        return NormCalculation.of(facts(), PARAMETERS.asOf(municipality, month));
    }

    NormCalculation calculatedBy(RuleSet ruleSet) {
        return NormCalculation.of(facts(), PARAMETERS.asOf(municipality, month), ruleSet);
    }

    /// The line a rule made.
    Finding lineOf(Rule rule) {
        return calculated().lines().stream()
                .filter(line -> line.rule() == rule)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line of " + rule));
    }

    boolean hasLineOf(Rule rule) {
        return calculated().lines().stream().anyMatch(line -> line.rule() == rule);
    }

    /// The line about a subject.
    Finding line(String subject) {
        return calculated().lines().stream()
                .filter(line -> line.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line about " + subject));
    }
}
