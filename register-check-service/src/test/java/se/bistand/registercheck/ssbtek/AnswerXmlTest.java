package se.bistand.registercheck.ssbtek;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.registercheck.domain.Register.ARBETSFORMEDLINGEN;
import static se.bistand.registercheck.domain.Register.FORSAKRINGSKASSAN;
import static se.bistand.registercheck.domain.Register.SKATTEVERKET;
import static se.bistand.registercheck.ssbtek.Samples.af;
import static se.bistand.registercheck.ssbtek.Samples.envelope;
import static se.bistand.registercheck.ssbtek.Samples.error;
import static se.bistand.registercheck.ssbtek.Samples.fk;
import static se.bistand.registercheck.ssbtek.Samples.of;
import static se.bistand.registercheck.ssbtek.Samples.read;
import static se.bistand.registercheck.ssbtek.Samples.skv;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Answer.Outcome;
import se.bistand.registercheck.domain.Answer.Payment;

class AnswerXmlTest {
    private static final String OK = "\"utlamnare\":[{\"utlamnare\":{\"kod\":\"FK\"},\"tillstand\":{\"kod\":\"OK\"}}]";

    @Test
    void a_payment_of_forsakringskassan_is_its_net_amount_and_not_its_rows() {
        var answer =
                benefits("\"formansinformation\":{\"utbetalningsuppgift\":[" + payment("BOB", "1900.50", "2026-10-25")
                        + "],\"preliminarautbetalningar\":[" + payment("FP", "3000", "2026-10-30") + "]}");
        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.payments())
                .containsExactly(
                        new Payment("BOB", 190_050, LocalDate.of(2026, 10, 25)),
                        new Payment("FP", 300_000, LocalDate.of(2026, 10, 30)));
    }

    @Test
    void a_payment_of_pensionsmyndigheten_has_another_shape_and_is_not_dropped() {
        var answer = benefits(
                "\"utbetalningar\":[{\"utbetalningsdatum\":\"2026-10-18\",\"nettobelopp\":4200,\"utbetalningsrader\":["
                    + "{\"formansgrupp\":{\"kod\":\"PM:EF\"},\"belopp\":4000},{\"formansgrupp\":{\"kod\":\"PM:EF\"},\"belopp\":200}]}]");
        assertThat(answer.payments()).containsExactly(new Payment("PM:EF", 420_000, LocalDate.of(2026, 10, 18)));
    }

    @Test
    void a_payment_that_both_hold_in_the_time_of_transition_is_one() {
        var answer = benefits("\"formansinformation\":{\"utbetalningsuppgift\":[" + payment("AP", "9000", "2026-10-18")
                + "]},\"utbetalningar\":[{\"utbetalningsdatum\":\"2026-10-18\",\"nettobelopp\":9000,\"utbetalningsrader\":["
                + "{\"formansgrupp\":{\"kod\":\"PM:AP\"},\"belopp\":9000}]}]");
        assertThat(answer.payments()).containsExactly(new Payment("AP", 900_000, LocalDate.of(2026, 10, 18)));
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
        assertThat(benefits(deviating).outcome()).isEqualTo(Outcome.COULD_NOT_ANSWER);
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
                "{\"utlamnare\":[]} x",
                "{\"utlamnare\":[],\"formansinformation\":{\"utbetalningsuppgift\":[{}]}}",
                "{\"utlamnare\":[],\"utbetalningar\":[{\"utbetalningsdatum\":\"2026-13-01\",\"nettobelopp\":1}]}",
                "{\"utlamnare\":[],\"utbetalningar\":[{\"utbetalningsdatum\":\"2026-10-01\",\"nettobelopp\":0.001}]}"
            })
    void what_cannot_be_read_is_malformed(String json) {
        var answer = of(FORSAKRINGSKASSAN, read(envelope(fk(json))));
        assertThat(answer.reason()).isEqualTo("MALFORMED");
        assertThat(answer.askAgain()).isTrue();
    }

    @Test
    void an_enrolled_a_former_and_an_unknown_job_seeker() {
        assertThat(jobSeeker("<a:ArbetssokandeInfo><a:Arbetssokande>true</a:Arbetssokande></a:ArbetssokandeInfo>")
                        .jobSeeker())
                .isTrue();
        var former = jobSeeker("<a:ArbetssokandeInfo><a:Arbetssokande>false</a:Arbetssokande></a:ArbetssokandeInfo>");
        assertThat(former.jobSeeker()).isFalse();
        assertThat(former.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(jobSeeker("").outcome()).isEqualTo(Outcome.NOTHING_FOUND);
        assertThat(jobSeeker("<a:ArbetssokandeInfo><a:Arbetssokande>ja</a:Arbetssokande></a:ArbetssokandeInfo>")
                        .reason())
                .isEqualTo("MALFORMED");
    }

    @Test
    void an_answer_about_somebody_else_is_not_believed() {
        var other = "199009109802";
        assertThat(of(ARBETSFORMEDLINGEN, read(envelope(af("").replace(Samples.PERSON, other))))
                        .reason())
                .isEqualTo("WRONG_PERSON");
        assertThat(of(SKATTEVERKET, read(envelope(skv("").replace(Samples.PERSON, other))))
                        .reason())
                .isEqualTo("WRONG_PERSON");
    }

    @Test
    void a_surplus_of_capital_is_seen_on_the_last_day_of_its_year() {
        var answer = tax(
                "<Kapitaluppgift><b:Taxeringsar>2025</b:Taxeringsar><b:SummaIntakterPaKapital>9</b:SummaIntakterPaKapital>"
                    + "<b:OverskottPaKapital>666</b:OverskottPaKapital></Kapitaluppgift>");
        assertThat(answer.payments()).containsExactly(new Payment("KAPITAL", 66_600, LocalDate.of(2025, 12, 31)));
        assertThat(tax("<StatusPersonuppgiftKod>0</StatusPersonuppgiftKod>").outcome())
                .isEqualTo(Outcome.NOTHING_FOUND);
    }

    @Test
    void something_new_from_skatteverket_becomes_a_question_and_not_a_loss() {
        var answer = tax("<Individuppgift><Lon>20000</Lon></Individuppgift>");
        assertThat(answer.outcome()).isEqualTo(Outcome.COULD_NOT_ANSWER);
        assertThat(answer.reason()).isEqualTo("NOT_UNDERSTOOD");
        assertThat(answer.askAgain()).isFalse();
    }

    @Test
    void errors_carry_who_failed_and_its_code_but_never_its_words() {
        var answers = read(envelope(
                error("AF", "BT", "17") + error("FK", "SSBT", "TIMEOUT") + error("SKV", "BT", "Fel om en person")));
        assertThat(of(ARBETSFORMEDLINGEN, answers).reason()).isEqualTo("BT:17");
        assertThat(of(FORSAKRINGSKASSAN, answers).reason()).isEqualTo("SSBT:TIMEOUT");
        assertThat(of(SKATTEVERKET, answers).reason()).isEqualTo("BT:OTHER");
        assertThat(answers).allMatch(answer -> answer.outcome() == Outcome.COULD_NOT_ANSWER && answer.askAgain());
    }

    @Test
    void a_fault_fails_every_register_and_a_missing_part_its_own() {
        var fault = "<soap:Envelope"
            + " xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body><soap:Fault><faultcode>soap:Server</faultcode><faultstring>x</faultstring><detail><f:hamtaBastjanstInformationFault"
            + " xmlns:f='urn:f'><f:felkod>INTERNT_FEL"
            + "</f:felkod></f:hamtaBastjanstInformationFault></detail></soap:Fault></soap:Body></soap:Envelope>";
        assertThat(read(fault)).hasSize(3).extracting(Answer::reason).containsOnly("FAULT:INTERNT_FEL");
        var part = read(envelope(af("")));
        assertThat(of(ARBETSFORMEDLINGEN, part).outcome()).isEqualTo(Outcome.NOTHING_FOUND);
        assertThat(of(FORSAKRINGSKASSAN, part).reason()).isEqualTo("MALFORMED");
    }

    @Test
    void an_answer_cut_off_keeps_what_came_whole() {
        var whole = envelope(af("") + fk("{" + OK + "}") + skv(""));
        var answers = read(whole.substring(0, whole.indexOf("<s:SKV>") + 20));
        assertThat(of(ARBETSFORMEDLINGEN, answers).outcome()).isEqualTo(Outcome.NOTHING_FOUND);
        assertThat(of(SKATTEVERKET, answers).reason()).isEqualTo("MALFORMED");
        assertThat(read("")).extracting(Answer::reason).containsOnly("MALFORMED");
        assertThat(read("<html>down</html>")).extracting(Answer::reason).containsOnly("MALFORMED");
    }

    @Test
    void no_document_type_or_entity_is_followed() {
        var evil = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>" + envelope(af("&e;"));
        assertThat(read(evil)).extracting(Answer::reason).containsOnly("MALFORMED");
    }

    private static Answer benefits(String members) {
        return of(FORSAKRINGSKASSAN, read(envelope(fk("{" + OK + "," + members + "}"))));
    }

    private static Answer jobSeeker(String info) {
        return of(ARBETSFORMEDLINGEN, read(envelope(af(info))));
    }

    private static Answer tax(String content) {
        return of(SKATTEVERKET, read(envelope(skv(content))));
    }

    private static String payment(String code, String amount, String day) {
        return "{\"formansfamilj\":{\"id\":\"" + code + "\"},\"datum\":\"" + day + "\",\"nettobelopp\":{\"summa\":"
                + amount + ",\"valuta\":\"SEK\"},\"utbetalningsdetalj\":[{\"bruttobelopp\":{\"summa\":99999}}]}";
    }
}
