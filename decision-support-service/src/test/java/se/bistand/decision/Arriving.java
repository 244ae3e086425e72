package se.bistand.decision;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.bistand.event.v1.AnswerOutcome;
import se.bistand.event.v1.ApplicationKind;
import se.bistand.event.v1.ApplicationSubmitted;
import se.bistand.event.v1.AppliedCost;
import se.bistand.event.v1.CostKind;
import se.bistand.event.v1.HouseholdPerson;
import se.bistand.event.v1.Housing;
import se.bistand.event.v1.HousingForm;
import se.bistand.event.v1.LabourMarketFacts;
import se.bistand.event.v1.PersonRole;
import se.bistand.event.v1.Register;
import se.bistand.event.v1.RegisterAnswer;
import se.bistand.event.v1.RegisterIncome;
import se.bistand.event.v1.RegistersChecked;
import se.bistand.event.v1.ResidenceKind;
import se.bistand.event.v1.StatedIncome;
import se.bistand.event.v1.StatedIncomeKind;
import se.bistand.messaging.Events;
import se.bistand.messaging.Sealing;

/// An application on its way in: the two events other services publish about it. Unless told otherwise a single person
/// in Lindeby who rents for 7 000 kr in December 2026 and whom every register knows nothing of: a deficit of 12 220 kr.
public final class Arriving {
    public static final String APPLICANT = "Testperson Ett";
    private static final Instant RECEIVED = Instant.parse("2026-12-01T08:00:00Z");

    public final UUID applicationId;
    public final UUID caseId;
    private final Sealing sealing;
    private String municipality = "9901";
    private String month = "2026-12";
    private final List<AppliedCost> costs = new ArrayList<>(List.of(new AppliedCost(CostKind.RENT, 700_000L)));
    private @Nullable LocalDate birthDate = LocalDate.of(1990, 2, 5);
    private final List<StatedIncome> incomes = new ArrayList<>();
    private ApplicationKind kind = ApplicationKind.NEW;
    private final List<HouseholdPerson> children = new ArrayList<>();
    private int rounds;

    private Arriving(Sealing sealing, String name, String caseName) {
        this.sealing = sealing;
        this.applicationId = Events.id("test application", name);
        this.caseId = Events.id("test case", caseName);
    }

    /// The name makes the identities: a test names its own.
    public static Arriving application(Sealing sealing, String name) {
        return new Arriving(sealing, name, name);
    }

    /// Another application of a case: the case has the name of its first.
    public static Arriving another(Sealing sealing, String name, String caseName) {
        return new Arriving(sealing, name, caseName);
    }

    public Arriving in(String municipality) {
        this.municipality = municipality;
        return this;
    }

    public Arriving month(String month) {
        this.month = month;
        return this;
    }

    public Arriving cost(CostKind kind, long ore) {
        costs.add(new AppliedCost(kind, ore));
        return this;
    }

    /// Monthly: whether there were months with support before is for the case to know.
    public Arriving renewal() {
        kind = ApplicationKind.RENEWAL;
        return this;
    }

    /// An income that the household states, received on the 25th of November 2026.
    public Arriving states(StatedIncomeKind kind, long ore) {
        incomes.add(StatedIncome.newBuilder()
                .setPersonNo(0)
                .setKind(kind)
                .setAmountOre(ore)
                .setReceivedOn(LocalDate.of(2026, 11, 25))
                .build());
        return this;
    }

    /// A child of eleven who visits for so many days of the month.
    public Arriving visitedBy(String name, int days) {
        var no = children.size() + 1;
        children.add(HouseholdPerson.newBuilder()
                .setPersonNo(no)
                .setRole(PersonRole.CHILD)
                .setSealedPersonalNumber(sealed("personalNumber/" + no, "201508292396"))
                .setSealedName(sealed("name/" + no, name))
                .setSealedBirthDate(sealed("birthDate/" + no, "2015-05-05"))
                .setLunchOutsideHome(false)
                .setResidence(ResidenceKind.VISITATION)
                .setDaysInHousehold(days)
                .build());
        return this;
    }

    public Arriving withoutBirthDate() {
        birthDate = null;
        return this;
    }

    public ApplicationSubmitted submitted() {
        return ApplicationSubmitted.newBuilder()
                .setEventId(Events.id("ekb.application-submitted.v1", applicationId))
                .setOccurredAt(RECEIVED)
                .setMunicipality(municipality)
                .setCaseId(caseId)
                .setApplicationId(applicationId)
                .setMonth(month)
                .setKind(kind)
                .setApplicantRefs(List.of("reference-of-the-applicant"))
                .setPeople(people())
                .setHousing(Housing.newBuilder()
                        .setForm(HousingForm.RENTAL)
                        .setPeopleInDwelling(1 + children.size())
                        .build())
                .setCosts(costs)
                .setIncomes(incomes)
                .setSealedEmail(sealed("email", "testperson@example.com"))
                .setSealedAccount(sealed("account", "0000 0000000"))
                .setSealedPayeeName(sealed("payeeName", APPLICANT))
                .setLanguage("sv")
                .build();
    }

    private List<HouseholdPerson> people() {
        var people = new ArrayList<HouseholdPerson>();
        people.add(HouseholdPerson.newBuilder()
                .setPersonNo(0)
                .setRole(PersonRole.APPLICANT)
                .setSealedPersonalNumber(sealed("personalNumber/0", "199002052380"))
                .setSealedName(sealed("name/0", APPLICANT))
                .setSealedBirthDate(sealed("birthDate/0", birthDate == null ? "" : birthDate.toString()))
                .setLunchOutsideHome(false)
                .build());
        people.addAll(children);
        return people;
    }

    /// A round of answers: every register knows nothing, but for the given incomes of Försäkringskassan.
    public RegistersChecked checked(RegisterIncome... incomes) {
        var outcome = incomes.length == 0 ? AnswerOutcome.NOTHING_FOUND : AnswerOutcome.ANSWERED;
        return round(answer(Register.FORSAKRINGSKASSAN, outcome, null, List.of(incomes)));
    }

    /// A round in which Försäkringskassan could not answer.
    public RegistersChecked checkedWithoutAnswer() {
        return round(answer(Register.FORSAKRINGSKASSAN, AnswerOutcome.COULD_NOT_ANSWER, "TIMEOUT", List.of()));
    }

    /// A round in which Försäkringskassan knows an income of the comparison period and nothing later.
    public RegistersChecked checkedWhenGone(RegisterIncome before) {
        return round(
                RegisterAnswer.newBuilder(answer(Register.FORSAKRINGSKASSAN, AnswerOutcome.ANSWERED, null, List.of()))
                        .setComparisonIncomes(List.of(before))
                        .build());
    }

    /// A round in which Försäkringskassan knows an income of the first child alone.
    public RegistersChecked checkedWithChild(RegisterIncome ofChild) {
        var round = checked();
        var child = RegisterAnswer.newBuilder(
                        answer(Register.FORSAKRINGSKASSAN, AnswerOutcome.ANSWERED, null, List.of(ofChild)))
                .setPersonNo(1)
                .build();
        var answers = new ArrayList<>(round.getAnswers());
        answers.add(child);
        return RegistersChecked.newBuilder(round).setAnswers(answers).build();
    }

    /// A round in which Arbetsförmedlingen tells of somebody who seeks work, per cent of full time.
    public RegistersChecked checkedWhenSeekingWork(int extentPercent) {
        var round = checked();
        var seeker = RegisterAnswer.newBuilder(round.getAnswers().getLast())
                .setJobSeeker(true)
                .setLabourMarket(LabourMarketFacts.newBuilder()
                        .setExtentPercent(extentPercent)
                        .build())
                .build();
        var answers = new ArrayList<>(round.getAnswers());
        answers.set(answers.size() - 1, seeker);
        return RegistersChecked.newBuilder(round).setAnswers(answers).build();
    }

    public static RegisterIncome housingAllowance(long ore) {
        return housingAllowance(ore, LocalDate.of(2026, 11, 25));
    }

    public static RegisterIncome housingAllowance(long ore, LocalDate paidOn) {
        return RegisterIncome.newBuilder()
                .setCode("BOB")
                .setAmountOre(ore)
                .setPaidOn(paidOn)
                .build();
    }

    private RegistersChecked round(RegisterAnswer insurance) {
        rounds++;
        return RegistersChecked.newBuilder()
                .setEventId(Events.id("ekb.registers-checked.v1", applicationId, rounds))
                .setOccurredAt(RECEIVED.plusSeconds(rounds))
                .setMunicipality(municipality)
                .setCaseId(caseId)
                .setApplicationId(applicationId)
                .setMonth(month)
                .setAnswers(List.of(
                        answer(Register.SKATTEVERKET, AnswerOutcome.NOTHING_FOUND, null, List.of()),
                        insurance,
                        answer(Register.ARBETSFORMEDLINGEN, AnswerOutcome.ANSWERED, null, List.of())))
                .build();
    }

    private static RegisterAnswer answer(
            Register register, AnswerOutcome outcome, @Nullable String reason, List<RegisterIncome> incomes) {
        return RegisterAnswer.newBuilder()
                .setPersonNo(0)
                .setRegister(register)
                .setOutcome(outcome)
                .setReason(reason)
                .setReadAt(RECEIVED)
                .setIncomes(incomes)
                .setJobSeeker(null)
                .build();
    }

    private ByteBuffer sealed(String field, String plain) {
        return ByteBuffer.wrap(sealing.seal(caseId, field, plain));
    }
}
