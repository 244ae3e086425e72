package se.bistand.registercheck.domain.control;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.registercheck.domain.Register.ARBETSFORMEDLINGEN;
import static se.bistand.registercheck.domain.Register.A_KASSA;
import static se.bistand.registercheck.domain.Register.CSN;
import static se.bistand.registercheck.domain.Register.FORSAKRINGSKASSAN;
import static se.bistand.registercheck.domain.Register.SKATTEVERKET;
import static se.bistand.registercheck.domain.Register.TRANSPORTSTYRELSEN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.ControlPeriod;
import se.bistand.registercheck.domain.Facts;
import se.bistand.registercheck.domain.Payment;
import se.bistand.registercheck.domain.Payment.Kind;
import se.bistand.registercheck.domain.control.Result.Outcome;

/// December 2026 is applied for: November is controlled and compared with October.
class ControlsTest {
    private static final ControlPeriod DECEMBER = new ControlPeriod(YearMonth.of(2026, 12));
    private static final Thresholds THRESHOLDS = new Thresholds(12, Map.of("ABB", 0));

    @Test
    void an_income_that_was_there_and_is_not_is_a_question_of_its_own() {
        var result =
                only(Control.INCOME_GONE, DECEMBER, Answer.of(FORSAKRINGSKASSAN, List.of(paid("BOB", 190_000, 10))));
        assertThat(result.question()).isEqualTo("INCOME_GONE");
        assertThat(result.explanation())
                .isEqualTo(
                        "BOB från Försäkringskassan var 1\u00a0900\u00a0kr i oktober 2026 och saknas i november 2026.");
    }

    @Test
    void of_a_register_that_could_not_answer_it_cannot_be_said_that_an_income_is_gone() {
        var half = Answer.of(FORSAKRINGSKASSAN, List.of(paid("BOB", 190_000, 10)))
                .not(Answer.Outcome.COULD_NOT_ANSWER, "BT:INTERNT_FEL", true);
        assertThat(only(Control.INCOME_GONE, DECEMBER, half).outcome()).isEqualTo(Outcome.NOT_POSSIBLE);
    }

    @Test
    void of_registers_without_a_payment_that_could_not_answer_neither_is_a_loss_nor_a_change_ruled_out() {
        var answered = Answer.of(FORSAKRINGSKASSAN, List.of(paid("BOB", 190_000, 10), paid("BOB", 190_000, 11)));
        var refused = Answer.notEntitled(CSN, "BT:403");
        var silent = Answer.failed(A_KASSA, "AWAY");
        var vehicles = Answer.failed(TRANSPORTSTYRELSEN, "TIMEOUT");
        for (var control : List.of(Control.INCOME_GONE, Control.INCOME_CHANGED)) {
            assertThat(all(control, DECEMBER, Stated.NOTHING, answered, refused, silent, vehicles))
                    .singleElement()
                    .satisfies(result -> {
                        assertThat(result.outcome()).isEqualTo(Outcome.NOT_POSSIBLE);
                        assertThat(result.explanation()).endsWith(": CSN, a-kassan.");
                    });
            assertThat(only(control, DECEMBER, answered, vehicles).outcome()).isEqualTo(Outcome.PASSED);
        }
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource({
        "BOB, 100000, 112000, PASSED",
        "BOB, 100000, 112001, QUESTION",
        "BOB, 100000, 88000, PASSED",
        "BOB, 100000, 87999, QUESTION",
        "ABB, 125000, 125500, QUESTION",
        "ABB, 125000, 125000, PASSED"
    })
    void a_change_beyond_the_threshold_is_a_question_and_some_must_be_equal(
            String code, long was, long is, Outcome outcome) {
        var answer = Answer.of(FORSAKRINGSKASSAN, List.of(paid(code, was, 10), paid(code, is, 11)));
        assertThat(only(Control.INCOME_CHANGED, DECEMBER, answer).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} days and a decision from {1}: {2}")
    @CsvSource({"22, 2026-10-01, PASSED", "23, 2026-10-01, QUESTION", "22, 2026-10-02, QUESTION"})
    void more_days_paid_than_the_employment_service_decided_is_a_question(
            BigDecimal days, LocalDate from, Outcome outcome) {
        var support = paid("AS", 1_000_000, 11)
                .during(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31))
                .forDays(days);
        var decision = new Facts.Decision("AS", 100, from, LocalDate.of(2026, 12, 31));
        var seeker = Answer.nothing(ARBETSFORMEDLINGEN)
                .with(Facts.of(new Facts.JobSeeker(true, from, null, 100, null, List.of(decision))));
        var benefit = Answer.of(FORSAKRINGSKASSAN, List.of(support));
        assertThat(only(Control.DAYS_WITHIN_DECISION, DECEMBER, benefit, seeker).outcome())
                .isEqualTo(outcome);
        var silent = Answer.failed(ARBETSFORMEDLINGEN, "TIMEOUT");
        assertThat(only(Control.DAYS_WITHIN_DECISION, DECEMBER, benefit, silent).outcome())
                .isEqualTo(Outcome.NOT_POSSIBLE);
    }

    @Test
    void a_vehicle_and_capital_are_questions_and_none_known_is_said() {
        var vehicle = new Facts.Asset(Facts.Asset.Kind.VEHICLE, "PERSONBIL", 2012, null, "sealed");
        var held = Answer.nothing(TRANSPORTSTYRELSEN).with(Facts.assets(List.of(vehicle)));
        assertThat(only(Control.ASSETS_KNOWN, DECEMBER, held).question()).isEqualTo("VEHICLE_NOT_DECLARED");
        var capital = new Facts.Asset(Facts.Asset.Kind.CAPITAL, "KAPITAL", 2025, 500_000L, null);
        var earned = Answer.nothing(SKATTEVERKET).with(Facts.assets(List.of(capital)));
        assertThat(only(Control.ASSETS_KNOWN, DECEMBER, earned).question()).isEqualTo("CAPITAL_NOT_DECLARED");
        assertThat(only(
                                Control.ASSETS_KNOWN,
                                DECEMBER,
                                Answer.nothing(TRANSPORTSTYRELSEN),
                                Answer.nothing(SKATTEVERKET))
                        .outcome())
                .isEqualTo(Outcome.PASSED);
        assertThat(only(Control.ASSETS_KNOWN, DECEMBER, Answer.nothing(SKATTEVERKET))
                        .outcome())
                .isEqualTo(Outcome.NOT_POSSIBLE);
    }

    @Test
    void what_the_application_states_is_not_asked_about_again() {
        var car = new Facts.Asset(Facts.Asset.Kind.VEHICLE, "PERSONBIL", 2012, null, "sealed");
        var moped = new Facts.Asset(Facts.Asset.Kind.VEHICLE, "MOPED", 2019, null, "sealed");
        var capital = new Facts.Asset(Facts.Asset.Kind.CAPITAL, "KAPITAL", 2025, 500_000L, null);
        var earned = Answer.nothing(SKATTEVERKET).with(Facts.assets(List.of(capital)));
        var one = Answer.nothing(TRANSPORTSTYRELSEN).with(Facts.assets(List.of(car)));
        var two = Answer.nothing(TRANSPORTSTYRELSEN).with(Facts.assets(List.of(car, moped)));
        assertThat(all(Control.ASSETS_KNOWN, DECEMBER, new Stated(1, true), one, earned))
                .singleElement()
                .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.PASSED));
        assertThat(all(Control.ASSETS_KNOWN, DECEMBER, new Stated(1, false), one, earned))
                .extracting(Result::question)
                .containsExactly("CAPITAL_NOT_DECLARED");
        assertThat(all(Control.ASSETS_KNOWN, DECEMBER, new Stated(1, true), two, earned))
                .hasSize(2)
                .allSatisfy(result -> assertThat(result.explanation()).endsWith("Av 2 fordon uppges 1 i ansökan."));
    }

    @Test
    void in_october_it_is_asked_whether_studies_go_on_after_the_summer() {
        var october = new ControlPeriod(YearMonth.of(2026, 10));
        var june = Payment.paid(Kind.STUDENT_AID, "SH", 0, LocalDate.of(2026, 6, 25));
        var september = Payment.paid(Kind.STUDENT_AID, "SH", 125_000, LocalDate.of(2026, 9, 25));
        assertThat(only(Control.STUDENT_AID_RESUMED, october, Answer.of(CSN, List.of(june)))
                        .question())
                .isEqualTo("STUDENT_AID_NOT_RESUMED");
        assertThat(only(Control.STUDENT_AID_RESUMED, october, Answer.of(CSN, List.of(june, september)))
                        .outcome())
                .isEqualTo(Outcome.PASSED);
    }

    private static Payment paid(String code, long ore, int month) {
        return Payment.paid(Kind.BENEFIT, code, ore, LocalDate.of(2026, month, 25));
    }

    private static Result only(Control control, ControlPeriod period, Answer... answers) {
        return all(control, period, Stated.NOTHING, answers).getFirst();
    }

    private static List<Result> all(Control control, ControlPeriod period, Stated stated, Answer... answers) {
        return new Household("9901", period, List.of(new Person(0, false, List.of(answers), stated)))
                .controlled(THRESHOLDS).stream()
                        .filter(result -> result.control() == control)
                        .toList();
    }
}
