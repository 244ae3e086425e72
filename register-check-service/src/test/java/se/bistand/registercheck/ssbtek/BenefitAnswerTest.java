package se.bistand.registercheck.ssbtek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.bistand.registercheck.domain.Register.FORSAKRINGSKASSAN;
import static se.bistand.registercheck.domain.Register.PENSIONSMYNDIGHETEN;
import static se.bistand.registercheck.ssbtek.Samples.envelope;
import static se.bistand.registercheck.ssbtek.Samples.fk;
import static se.bistand.registercheck.ssbtek.Samples.of;
import static se.bistand.registercheck.ssbtek.Samples.read;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Answer.Outcome;
import se.bistand.registercheck.domain.Answer.Warning;
import se.bistand.registercheck.domain.Payment;
import se.bistand.registercheck.domain.Payment.Status;

class BenefitAnswerTest {
    private static final String OK = "\"utlamnare\":[{\"utlamnare\":{\"kod\":\"FK\"},\"tillstand\":{\"kod\":\"OK\"}},"
            + "{\"utlamnare\":{\"kod\":\"PM\"},\"tillstand\":{\"kod\":\"OK\"}}]";

    @Test
    void a_payment_of_forsakringskassan_is_its_net_amount_and_not_its_rows() {
        var answer =
                benefits("\"formansinformation\":{\"utbetalningsuppgift\":[" + payment("BOB", "1900.50", "2026-10-25")
                        + "],\"preliminarautbetalningar\":[" + payment("FP", "3000", "2026-10-30") + "]}");
        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.payments())
                .extracting(Payment::code, Payment::amountOre, Payment::paidOn, Payment::status)
                .containsExactly(
                        tuple("BOB", 190_050L, LocalDate.of(2026, 10, 25), Status.PAID),
                        tuple("FP", 300_000L, LocalDate.of(2026, 10, 30), Status.PRELIMINARY));
    }

    @Test
    void a_payment_of_pensionsmyndigheten_has_another_shape_and_is_not_dropped() {
        var answer = pensions(
                "\"utbetalningar\":[{\"utbetalningsdatum\":\"2026-10-18\",\"nettobelopp\":4200,\"utbetalningsrader\":["
                    + "{\"formansgrupp\":{\"kod\":\"PM:EF\"},\"belopp\":4000},{\"formansgrupp\":{\"kod\":\"PM:EF\"},\"belopp\":200}]}]");
        assertThat(answer.payments())
                .extracting(Payment::code, Payment::amountOre, Payment::paidOn)
                .containsExactly(tuple("PM:EF", 420_000L, LocalDate.of(2026, 10, 18)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BTI", "FK:BTI"})
    void a_payment_that_both_tell_in_the_time_of_transition_is_neither_counted_twice_nor_left_out(String code) {
        var told = bothTell(payment(code, "9000", "2026-10-18"), pension("PM:BTI", "2026-10-18"));
        assertThat(codes(told)).containsExactly(code, "PM:BTI/DUBBLETT");
        assertThat(pensions(told).warnings())
                .containsExactly(new Warning(Warning.UNKNOWN_CODE, "PM:BTI/DUBBLETT", 900_000L));
    }

    @Test
    void payments_on_two_days_or_of_two_groups_are_two() {
        var fk = payment("BTI", "9000", "2026-10-18");
        assertThat(codes(bothTell(fk, pension("PM:BTI", "2026-10-19")))).containsExactly("BTI", "PM:BTI");
        assertThat(codes(bothTell(fk, pension("PM:AP", "2026-10-18")))).containsExactly("BTI", "PM:AP");
    }

    @Test
    void two_equal_payments_of_one_agency_are_two() {
        var fk = payment("AP", "9000", "2026-10-18");
        var pm = pension("PM:AP", "2026-10-18");
        assertThat(codes(bothTell(fk + "," + fk, ""))).containsExactly("AP", "AP");
        assertThat(codes(bothTell(fk, pm + "," + pm))).containsExactly("AP", "PM:AP/DUBBLETT", "PM:AP");
    }

    @Test
    void a_source_that_is_well_and_lists_nothing_has_found_nothing() {
        assertThat(of(FORSAKRINGSKASSAN, read(envelope(fk("{" + OK + "}")))).outcome())
                .isEqualTo(Outcome.NOTHING_FOUND);
        assertThat(benefits(bothTell("", "")).outcome()).isEqualTo(Outcome.NOTHING_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"formansinformation\":[]",
                "\"formansinformation\":null",
                "\"formansinformation\":{\"utbetalningsuppgift\":{}}",
                "\"formansinformation\":{\"preliminarautbetalningar\":\"\"}",
                "\"utbetalningar\":{}",
                "\"preliminaraUtbetalningar\":null",
                "\"utbetalningar\":[{\"utbetalningsdatum\":\"2026-10-18\",\"nettobelopp\":1,\"utbetalningsrader\":{}}]",
                "\"avvikelser\":[]",
                "\"avvikelser\":{\"utbetalningar\":{}}"
            })
    void something_else_where_a_list_should_be_is_not_no_income(String member) {
        assertThat(benefits(member).outcome()).isEqualTo(Outcome.COULD_NOT_ANSWER);
        assertThat(benefits(member).reason()).isEqualTo("MALFORMED");
    }

    @Test
    void a_code_nobody_knows_and_a_foreign_currency_are_carried() {
        var answer = benefits("\"formansinformation\":{\"utbetalningsuppgift\":[" + payment("ZZ", "1", "2026-10-01")
                + "," + payment("SJP", "2", "2026-10-01").replace("SEK", "EUR") + "]}");
        assertThat(answer.payments()).extracting(Payment::code).containsExactly("ZZ", "SJP/EUR");
    }

    @Test
    void nothing_found_is_an_answer_and_payments_outside_the_period_are_left_out() {
        var answer = benefits(
                "\"formansinformation\":{\"utbetalningsuppgift\":[" + payment("BOB", "1", "2026-11-01") + "]}");
        assertThat(answer.outcome()).isEqualTo(Outcome.NOTHING_FOUND);
        assertThat(benefits("\"avvikelser\":{}").outcome()).isEqualTo(Outcome.NOTHING_FOUND);
    }

    @Test
    void a_deviation_is_not_no_income_and_what_came_beside_it_is_kept() {
        var deviating =
                "\"avvikelser\":{\"utbetalningar\":[{\"avvikelse\":{\"kod\":\"OBEHORIG\"},\"formansgrupp\":{\"kod\":\"FK:BOB\"}}]},"
                    + "\"formansinformation\":{\"utbetalningsuppgift\":[" + payment("ABB", "1250", "2026-10-20")
                        + "]}";
        assertThat(benefits(deviating).partial()).isTrue();
        assertThat(benefits(deviating).warnings()).containsExactly(new Warning(Warning.PART_REFUSED, "FK:BOB", null));
        assertThat(benefits(deviating).reason()).isEqualTo("BT:OBEHORIG");
        assertThat(benefits(deviating).askAgain()).isFalse();
        assertThat(benefits(deviating).payments()).hasSize(1);
        assertThat(benefits(deviating.replace("OBEHORIG", "INTERNT_FEL")).askAgain())
                .isTrue();
    }

    @Test
    void a_source_that_is_down_is_not_no_income() {
        var answer = of(FORSAKRINGSKASSAN, read(envelope(fk("{" + OK.replace("OK", "OTILLGANGLIG") + "}"))));
        assertThat(answer.outcome()).isEqualTo(Outcome.COULD_NOT_ANSWER);
        assertThat(answer.reason()).isEqualTo("BT:OTILLGANGLIG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"utlamnare\":1}",
                "{\"utlamnare\":[]}",
                "{\"utlamnare\":[{}]}",
                "{\"utlamnare\":[{\"utlamnare\":{\"kod\":\"PM\"},\"tillstand\":{\"kod\":\"OK\"}}]}",
                "{" + OK + "} x",
                "{" + OK + ",\"formansinformation\":{\"utbetalningsuppgift\":[{}]}}",
                "{" + OK + ",\"utbetalningar\":[{\"utbetalningsdatum\":\"2026-13-01\",\"nettobelopp\":1}]}",
                "{" + OK + ",\"utbetalningar\":[{\"utbetalningsdatum\":\"2026-10-01\",\"nettobelopp\":0.001}]}"
            })
    void what_cannot_be_read_is_malformed(String json) {
        var answer = of(FORSAKRINGSKASSAN, read(envelope(fk(json))));
        assertThat(answer.reason()).isEqualTo("MALFORMED");
        assertThat(answer.askAgain()).isTrue();
    }

    @Test
    void a_payment_told_as_preliminary_and_as_paid_is_one_and_it_is_paid() {
        var once = payment("BOB", "1900", "2026-10-25");
        var answer = benefits("\"formansinformation\":{\"utbetalningsuppgift\":[" + once
                + "],\"preliminarautbetalningar\":[" + once + "," + payment("BOB", "1900", "2026-10-26") + "]}");
        assertThat(answer.payments())
                .extracting(Payment::paidOn, Payment::status)
                .containsExactly(
                        tuple(LocalDate.of(2026, 10, 25), Status.PAID),
                        tuple(LocalDate.of(2026, 10, 26), Status.PRELIMINARY));
    }

    @Test
    void a_person_under_secrecy_is_told_of_as_such_and_nothing_else_is_kept() {
        var answer = benefits("\"formansinformation\":{\"generellPersoninformation\":[{\"skyddad\":true,\"adress\":"
                + "[{\"utdelningadress\":[\"Hemlig gata 1\"],\"postnummer\":\"11111\"}]}]}");
        assertThat(answer.outcome()).isEqualTo(Outcome.PROTECTED_IDENTITY);
        assertThat(answer.facts().registration()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"198210192384", "8210192384", "2380", "everybody 198210192384"})
    void what_is_told_about_somebody_else_is_not_believed(String number) {
        var told = bothTell(payment("BOB", "2900", "2026-10-25"), pension("PM:AP", "2026-10-18"))
                .replace("{\"utbetalningsuppgift\"", person(number) + "\"utbetalningsuppgift\"");
        assertThat(benefits(told).reason()).isEqualTo("WRONG_PERSON");
        assertThat(pensions(told).reason()).isEqualTo("WRONG_PERSON");
        assertThat(codes(told)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.PERSON, "9002052380", "900205-2380"})
    void what_is_told_about_the_person_is_believed_with_the_number_in_any_spelling(String number) {
        var told = bothTell(payment("BOB", "2900", "2026-10-25"), "")
                .replace("{\"utbetalningsuppgift\"", person(number) + "\"utbetalningsuppgift\"");
        assertThat(codes(told)).containsExactly("BOB");
    }

    private static String person(String number) {
        return "{\"generellPersoninformation\":[{\"personnummer\":\"" + number + "\",\"skyddad\":false}],";
    }

    private static List<String> codes(String members) {
        return Stream.of(benefits(members), pensions(members))
                .flatMap(answer -> answer.payments().stream())
                .map(Payment::code)
                .toList();
    }

    private static Answer pensions(String members) {
        return of(PENSIONSMYNDIGHETEN, read(envelope(fk("{" + OK + "," + members + "}"))));
    }

    private static Answer benefits(String members) {
        return of(FORSAKRINGSKASSAN, read(envelope(fk("{" + OK + "," + members + "}"))));
    }

    private static String bothTell(String fk, String pm) {
        return "\"formansinformation\":{\"utbetalningsuppgift\":[" + fk + "]},\"utbetalningar\":[" + pm + "]";
    }

    /// 9 000 kronor from Pensionsmyndigheten.
    private static String pension(String code, String day) {
        return "{\"utbetalningsdatum\":\"" + day + "\",\"nettobelopp\":9000,\"utbetalningsrader\":["
                + "{\"formansgrupp\":{\"kod\":\"" + code + "\"},\"belopp\":9000}]}";
    }

    private static String payment(String code, String amount, String day) {
        return "{\"formansfamilj\":{\"id\":\"" + code + "\"},\"datum\":\"" + day + "\",\"nettobelopp\":{\"summa\":"
                + amount + ",\"valuta\":\"SEK\"},\"utbetalningsdetalj\":[{\"bruttobelopp\":{\"summa\":99999}}]}";
    }
}
