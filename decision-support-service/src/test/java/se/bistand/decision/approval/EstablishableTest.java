package se.bistand.decision.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.EstablishedFact;
import se.bistand.decision.domain.EstablishedFact.Kind;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.PersonInHousehold;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.Residence;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.School;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.StatedIncome;
import se.bistand.decision.domain.SupportHistory;
import se.bistand.decision.domain.norm.NormCalculation;
import se.bistand.decision.domain.norm.NormJson;
import se.bistand.decision.domain.norm.Norms;
import se.bistand.decision.domain.norm.Question;
import se.bistand.decision.parameters.RealParameters;

/// From a calculation by way of what is stored of it to what can be established, and back into the calculation.
class EstablishableTest {
    private static final Norms PARAMETERS = RealParameters.load();
    private static final Month DECEMBER = Month.of(2026, 12);
    private static final LocalDate PAID = LocalDate.of(2026, 11, 20);
    private static final Instant READ = Instant.parse("2026-12-01T05:00:00Z");
    private static final String REGISTER = "register/0/FORSAKRINGSKASSAN";
    private static final String OF_CHILD = "income/1/EF";

    /// A single person who states a deposit, with a child who visits. Försäkringskassan has told a part of what it
    /// knows of the person, and of the child.
    private static NormCalculation calculated(Established... established) {
        var stated = Source.applicant();
        var visits = new Residence.Days(Residence.Kind.VISITATION, 8);
        var born = LocalDate.of(2015, 5, 5);
        var household = new Household(
                List.of(
                        new PersonInHousehold(0, Role.APPLICANT, LocalDate.of(1990, 2, 5), false),
                        new PersonInHousehold(1, Role.CHILD, born, false, School.NOT_STATED, visits)),
                HousingForm.RENTAL,
                2,
                stated);
        var facts = new ApplicationFacts(
                "9901",
                DECEMBER,
                household,
                List.of(),
                List.of(new StatedIncome(0, StatedIncome.Kind.DEPOSIT, Money.kronor(40), PAID, stated)),
                List.of(
                        answer(0, Register.SKATTEVERKET, RegisterAnswer.Outcome.ANSWERED, "AGI", 300),
                        answer(0, Register.FORSAKRINGSKASSAN, RegisterAnswer.Outcome.COULD_NOT_ANSWER, "BOB", 1_900),
                        answer(0, Register.ARBETSFORMEDLINGEN, RegisterAnswer.Outcome.ANSWERED, "AS", 0),
                        answer(1, Register.FORSAKRINGSKASSAN, RegisterAnswer.Outcome.ANSWERED, "EF", 2_000)),
                List.of(),
                List.of(established),
                SupportHistory.firstApplication());
        return NormCalculation.of(facts, PARAMETERS.asOf("9901", DECEMBER));
    }

    private static RegisterAnswer answer(
            int personNo, Register register, RegisterAnswer.Outcome outcome, String code, long kronor) {
        var payments = kronor == 0
                ? List.<RegisterAnswer.Payment>of()
                : List.of(new RegisterAnswer.Payment(code, Money.kronor(kronor), PAID));
        return new RegisterAnswer(personNo, register, outcome, null, READ, payments);
    }

    private static Establishable.Choice open(String subject) {
        var id = new UUID(0, 1);
        var sealed = ByteBuffer.allocate(0);
        var application = new Stored.Application(
                id,
                id,
                "9901",
                "2026-12",
                "NEW",
                READ,
                false,
                false,
                false,
                List.of(),
                new Stored.PassedOn(List.of(), sealed, sealed, sealed, "sv"));
        var calculation = new Stored.Calculation(
                id,
                1,
                Stored.Calculation.Result.UNCLEAR,
                0,
                0,
                null,
                false,
                List.of(),
                BasisTree.of(NormJson.of(calculated())),
                "");
        return Establishable.of(application, calculation, List.of())
                .of(Kind.INCOME, subject)
                .orElseThrow();
    }

    private static Established income(String subject) {
        var value = Map.of(
                "amountOre", "50000",
                "paidFrom", "2026-11-01",
                "paidTo", "2026-11-30",
                "work", "false",
                "evidence", "AGENCY_ASKED",
                "seenOre", Long.toString(open(subject).seenOre()));
        return new EstablishedFact(Kind.INCOME, subject, value, "anna.berg").inDomain();
    }

    @Test
    void what_is_seen_of_a_register_is_all_that_it_tells_of_the_person_and_nothing_else() {
        assertThat(open(REGISTER).seenOre()).isEqualTo(190_000);
    }

    @Test
    void what_a_child_has_been_paid_can_be_established() {
        assertThat(open(OF_CHILD).questions()).containsExactly(Question.Code.CHILD_BENEFIT_RECEIVER.swedish());
        assertThat(open(OF_CHILD).seenOre()).isEqualTo(200_000);
    }

    @Test
    void what_is_established_with_what_was_seen_answers_and_the_rule_sees_the_same() {
        assertThat(calculated().questions())
                .extracting(Question::id)
                .containsExactly("REGISTER_COULD_NOT_ANSWER:" + REGISTER, "CHILD_BENEFIT_RECEIVER:" + OF_CHILD);

        var answered = calculated(income(REGISTER), income(OF_CHILD));

        assertThat(answered.questions()).isEmpty();
        assertThat(answered.means()).isEqualTo(Money.kronor(40 + 300 + 1_900 + 500 + 500));
    }
}
