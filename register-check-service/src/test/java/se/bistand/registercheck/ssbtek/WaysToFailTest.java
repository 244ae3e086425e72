package se.bistand.registercheck.ssbtek;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.registercheck.domain.Register.FORSAKRINGSKASSAN;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Answer.Outcome;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Register;
import se.bistand.simulators.tls.Certificates.Holder;

/// Each way an agency, SSBTEK or the network can fail has a name of its own, and none is "nothing found".
class WaysToFailTest extends InTheWorld {
    private static final String PERSON = "199002052380";

    @ParameterizedTest(name = "{0} at {1} is {2}")
    @CsvSource({
        "HANG,      FK,     TIMEOUT",
        "HALF_OPEN, FK,     HALF_OPEN",
        "SLOW,      FK,     SLOW",
        "DROP,      FK,     CONNECTION",
        "GATEWAY,   FK,     HTTP:503",
        "OVERSIZED, FK,     TOO_LARGE",
        "MALFORMED, FK,     MALFORMED",
        "MALFORMED, SSBTEK, MALFORMED"
    })
    void a_call_that_fails_has_the_name_of_how(String mode, String agency, String reason) {
        world.faults().order(agency, "{\"mode\":\"" + mode + "\",\"amount\":" + (mode.equals("SLOW") ? 40 : 3) + "}");
        var answer = Samples.of(
                FORSAKRINGSKASSAN,
                ask(world.ssbtekUrl(), Samples.question(PERSON).only(FORSAKRINGSKASSAN)));
        assertThat(answer.outcome()).isEqualTo(Outcome.COULD_NOT_ANSWER);
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.askAgain()).isTrue();
    }

    @ParameterizedTest(name = "SSBT error, agency error and refusal at {0}")
    @CsvSource({
        "AF, ARBETSFORMEDLINGEN",
        "CSN, CSN",
        "FK, FORSAKRINGSKASSAN",
        "SKV, SKATTEVERKET",
        "SO, A_KASSA",
        "TNS, TRANSPORTSTYRELSEN",
        "MIV, MIGRATIONSVERKET"
    })
    void an_agency_that_fails_says_whose_fault_it_is_and_the_others_still_answer(String agency, Register register) {
        world.faults().order(agency, "{\"errorKalla\":\"SSBT\",\"felkod\":\"TIMEOUT\"}");
        var timedOut = ask(world.ssbtekUrl(), Samples.everything(PERSON));
        assertThat(Samples.of(register, timedOut).reason()).isEqualTo("SSBT:TIMEOUT");
        assertThat(timedOut)
                .filteredOn(answer -> answer.register().askedThrough() != register)
                .noneMatch(Answer::askAgain);
        world.faults().order(agency, "{\"errorKalla\":\"BT\",\"felkod\":\"17\"}");
        assertThat(Samples.of(register, ask(world.ssbtekUrl(), Samples.everything(PERSON)))
                        .reason())
                .isEqualTo("BT:17");
        world.faults().order(agency, "{\"mode\":\"NOT_ENTITLED\"}");
        assertThat(Samples.of(register, ask(world.ssbtekUrl(), Samples.everything(PERSON)))
                        .outcome())
                .isEqualTo(Outcome.NOT_ENTITLED);
    }

    @Test
    void a_fund_that_does_not_respond_is_not_no_income() {
        world.faults().order("SO", "{\"mode\":\"NO_RESPONSE\"}");
        assertThat(ask(world.ssbtekUrl(), Samples.everything(PERSON)))
                .filteredOn(answer -> answer.register() == Register.A_KASSA)
                .extracting(Answer::reason)
                .containsOnly("FUND_DID_NOT_RESPOND");
    }

    @ParameterizedTest
    @CsvSource({"AF, ARBETSFORMEDLINGEN", "FK, FORSAKRINGSKASSAN", "CSN, CSN"})
    void a_person_under_secrecy_is_seen_at_each_agency_that_tells(String agency, Register register) {
        world.faults().order(agency, "{\"mode\":\"PROTECTED\"}");
        var answer = Samples.of(register, ask(world.ssbtekUrl(), Samples.everything(PERSON)));
        assertThat(answer.outcome()).isEqualTo(Outcome.PROTECTED_IDENTITY);
    }

    @ParameterizedTest
    @CsvSource({
        "AF, ARBETSFORMEDLINGEN",
        "CSN, CSN",
        "FK, PENSIONSMYNDIGHETEN",
        "SO, A_KASSA",
        "TNS, TRANSPORTSTYRELSEN",
        "MIV, MIGRATIONSVERKET"
    })
    void half_an_answer_is_not_a_whole_one(String agency, Register register) {
        world.faults().order(agency, "{\"mode\":\"PARTIAL\"}");
        assertThat(Samples.of(register, ask(world.ssbtekUrl(), Samples.everything(PERSON)))
                        .outcome())
                .isEqualTo(Outcome.COULD_NOT_ANSWER);
    }

    @Test
    void with_mutual_tls_our_certificate_is_shown_and_theirs_must_be_valid() throws Exception {
        var ours = caller(Holder.CLIENT);
        // The first handshake of a process takes longer than a test's patience with a call.
        ask(ours, world.ssbtekTlsUrl(), Samples.question(PERSON));
        assertThat(ask(ours, world.ssbtekTlsUrl(), Samples.question(PERSON))).noneMatch(Answer::askAgain);
        assertThat(ask(ours, world.ssbtekExpiredUrl(), Samples.question(PERSON)))
                .extracting(Answer::reason)
                .containsOnly("CERTIFICATE");
        assertThat(ask(caller(null), world.ssbtekTlsUrl(), Samples.question(PERSON)))
                .extracting(Answer::reason)
                .containsOnly("CERTIFICATE");
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void both_contracts_are_spoken_and_the_connection_test_tells_of_each_agency(Contract contract) {
        var url = world.ssbtekUrl().replace("v11", contract.name().toLowerCase(java.util.Locale.ROOT));
        var ssbtek = new Ssbtek(Samples.client(), Samples.settings(url, contract), new SimpleMeterRegistry());
        assertThat(ssbtek.ask(Samples.everything(PERSON)).answers()).noneMatch(Answer::askAgain);
        world.faults().order("SO", "{\"errorKalla\":\"BT\",\"felkod\":\"1\"}");
        assertThat(new ConnectionTest(ssbtek).run()).hasSize(7).containsAllEntriesOf(Map.of("SO", "BT:1", "FK", "OK"));
    }

    private static List<Answer> ask(String url, Question question) {
        return ask(Samples.client(), url, question);
    }

    private static List<Answer> ask(HttpClient client, String url, Question question) {
        return new Ssbtek(client, Samples.settings(url), new SimpleMeterRegistry())
                .ask(question)
                .answers();
    }

    private static HttpClient caller(Holder holder) throws Exception {
        var builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        return holder == null
                ? builder.build()
                : builder.sslContext(world.certificates().callerContext(holder)).build();
    }
}
