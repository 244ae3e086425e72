package se.bistand.registercheck.ssbtek;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Answer.Outcome;
import se.bistand.registercheck.domain.Answer.Warning;
import se.bistand.registercheck.domain.Payment;

class AnswerXmlTest {
    private static final String OK = "\"utlamnare\":[{\"utlamnare\":{\"kod\":\"FK\"},\"tillstand\":{\"kod\":\"OK\"}}]";

    @Test
    void an_enrolled_a_former_and_an_unknown_job_seeker() {
        var seeker = jobSeeker("<a:ArbetssokandeInfo><a:Arbetssokande>true</a:Arbetssokande></a:ArbetssokandeInfo>");
        assertThat(enrolled(seeker)).isTrue();
        var former = jobSeeker("<a:ArbetssokandeInfo><a:Arbetssokande>false</a:Arbetssokande></a:ArbetssokandeInfo>");
        assertThat(enrolled(former)).isFalse();
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
    void an_answer_about_two_people_is_not_believed_of_either() {
        var capital =
                "<Kapitaluppgift><b:Taxeringsar>2025</b:Taxeringsar><b:OverskottPaKapital>666</b:OverskottPaKapital>"
                        + "</Kapitaluppgift>";
        var second = "</Personuppgift><Personuppgift>";
        var identity = "<b:IdentitetsbeteckningFysiskPerson>199009109802</b:IdentitetsbeteckningFysiskPerson>";
        assertThat(tax(capital + second + identity + capital).reason()).isEqualTo("WRONG_PERSON");
        assertThat(tax(second + capital).reason()).isEqualTo("WRONG_PERSON");
        assertThat(tax(identity + capital).reason()).isEqualTo("WRONG_PERSON");
    }

    @Test
    void a_surplus_of_capital_is_seen_on_the_last_day_of_its_year() {
        var answer = tax(
                "<Kapitaluppgift><b:Taxeringsar>2025</b:Taxeringsar><b:SummaIntakterPaKapital>9</b:SummaIntakterPaKapital>"
                    + "<b:OverskottPaKapital>666</b:OverskottPaKapital></Kapitaluppgift>");
        assertThat(answer.payments())
                .extracting(Payment::code, Payment::amountOre, Payment::paidOn, Payment::dayKnown)
                .containsExactly(tuple("KAPITAL", 66_600L, LocalDate.of(2025, 12, 31), false));
        assertThat(tax("<StatusPersonuppgiftKod>0</StatusPersonuppgiftKod>").outcome())
                .isEqualTo(Outcome.NOTHING_FOUND);
    }

    @Test
    void something_new_from_skatteverket_becomes_a_question_and_not_a_loss() {
        var answer = tax("<NyUppgift><Lon>20000</Lon></NyUppgift>");
        assertThat(answer.warnings()).containsExactly(new Warning(Warning.NOT_UNDERSTOOD, "NyUppgift/Lon", null));
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
        assertThat(read(fault)).hasSize(4).extracting(Answer::reason).containsOnly("FAULT:INTERNT_FEL");
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

    @Test
    void text_that_breaks_keeps_what_came_whole_before_it() {
        var whole = envelope(af("") + skv(""));
        var broken = List.of(
                whole.substring(0, whole.indexOf("<![CDATA[") + 60),
                envelope(af("") + "<s:SKV><s:data>x & y</s:data></s:SKV>"),
                envelope(af("") + "<s:SKV><s:data>x&nbsp;y</s:data></s:SKV>"),
                envelope(af("") + "<s:SKV><s:data>x&#1;y</s:data></s:SKV>"));
        assertThat(broken).allSatisfy(AnswerXmlTest::onlyTheTaxAgencyIsMalformed);
    }

    @Test
    void an_agencys_own_document_that_breaks_fails_that_agency_alone() {
        assertThat(List.of("x & y", "x&nbsp;y", "x&#1;y"))
                .allSatisfy(
                        text -> onlyTheTaxAgencyIsMalformed(envelope(af("") + skv("<b:Namn>" + text + "</b:Namn>"))));
        onlyTheTaxAgencyIsMalformed(envelope(af("") + "<s:SKV><s:data><svar><![CDATA["
                + "<!DOCTYPE Svar [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><Svar>&e;</Svar>"
                + "]]></svar></s:data></s:SKV>"));
    }

    private static void onlyTheTaxAgencyIsMalformed(String answer) {
        var answers = read(answer);
        assertThat(of(ARBETSFORMEDLINGEN, answers).outcome()).isEqualTo(Outcome.NOTHING_FOUND);
        assertThat(of(SKATTEVERKET, answers).reason()).isEqualTo("MALFORMED");
    }

    private static Answer jobSeeker(String info) {
        return of(ARBETSFORMEDLINGEN, read(envelope(af(info))));
    }

    private static boolean enrolled(Answer answer) {
        return requireNonNull(requireNonNull(answer.facts().jobSeeker()).enrolled());
    }

    private static Answer tax(String content) {
        return of(SKATTEVERKET, read(envelope(skv(content))));
    }
}
