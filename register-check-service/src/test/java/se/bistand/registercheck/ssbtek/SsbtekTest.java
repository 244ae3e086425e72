package se.bistand.registercheck.ssbtek;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.bistand.registercheck.domain.Register.ARBETSFORMEDLINGEN;
import static se.bistand.registercheck.domain.Register.FORSAKRINGSKASSAN;
import static se.bistand.registercheck.domain.Register.PENSIONSMYNDIGHETEN;
import static se.bistand.registercheck.domain.Register.SKATTEVERKET;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Answer.Outcome;
import se.bistand.registercheck.domain.Payment;
import se.bistand.registercheck.domain.Question;

/// The caller against the simulated SSBTEK, over a socket.
class SsbtekTest extends InTheWorld {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    @Test
    void three_registers_answer_in_one_call() {
        long before = world.ssbtekCalls();
        var answers = ask("199002052380");
        assertThat(world.ssbtekCalls()).isEqualTo(before + 1);
        assertThat(enrolled(answers)).isTrue();
        assertThat(Samples.of(FORSAKRINGSKASSAN, answers).payments())
                .extracting(Payment::code, Payment::amountOre, Payment::paidOn)
                .containsExactly(
                        tuple("BOB", 190_000L, LocalDate.of(2026, 9, 25)),
                        tuple("BOB", 190_000L, LocalDate.of(2026, 10, 25)));
        assertThat(Samples.of(SKATTEVERKET, answers).outcome()).isEqualTo(Outcome.NOTHING_FOUND);
    }

    @Test
    void every_persona_is_understood() {
        assertThat(Samples.of(PENSIONSMYNDIGHETEN, ask("197109259288")).payments())
                .extracting(Payment::code)
                .containsOnly("PM:EF");
        assertThat(Samples.of(FORSAKRINGSKASSAN, ask("198708122380")).reason()).isEqualTo("SSBT:TIMEOUT");
        assertThat(Samples.of(SKATTEVERKET, ask("199307262395")).reason()).isEqualTo("BT:9071001");
        assertThat(ask("197605152391")).extracting(Answer::reason).containsOnly("FAULT:INTERNT_FEL");
        assertThat(ask("199411082382")).extracting(Answer::reason).containsOnly("TIMEOUT");
        assertThat(Samples.of(FORSAKRINGSKASSAN, ask("199205142384")).reason()).isEqualTo("MALFORMED");
        assertThat(Samples.of(FORSAKRINGSKASSAN, ask("198408222381")).payments())
                .extracting(Payment::code)
                .containsOnly("ZZ");
        assertThat(Samples.of(FORSAKRINGSKASSAN, ask("199112092391")).reason()).isEqualTo("BT:OBEHORIG");
        assertThat(Samples.of(SKATTEVERKET, ask("198304062394")).payments())
                .extracting(Payment::code, Payment::amountOre, Payment::paidOn)
                .contains(tuple("KAPITAL", 740_000L, LocalDate.of(2025, 12, 31)));
        assertThat(enrolled(ask("199609142386"))).isFalse();
        assertThat(ask("199905252392")).extracting(Answer::outcome).containsOnly(Outcome.NOTHING_FOUND);
    }

    @Test
    void only_what_is_asked_is_answered() {
        var answers = ask(world.ssbtekUrl(), Samples.question().only(FORSAKRINGSKASSAN));
        assertThat(answers).extracting(Answer::register).containsExactly(FORSAKRINGSKASSAN, PENSIONSMYNDIGHETEN);
    }

    @Test
    void an_answer_cut_off_or_a_closed_port_is_a_failure_to_answer() {
        world.faults().order("SSBTEK", "{\"malformed\":true}");
        assertThat(ask("199905252392")).extracting(Answer::outcome).contains(Outcome.COULD_NOT_ANSWER);
        assertThat(ask("http://localhost:9/ssbtek", Samples.question()))
                .extracting(Answer::reason)
                .containsOnly("CONNECTION");
        assertThat(ask(world.url() + "/elsewhere", Samples.question()))
                .extracting(Answer::reason)
                .containsOnly("HTTP:404");
    }

    @Test
    void a_municipality_without_agreement_does_not_ask() {
        var question = Samples.question();
        long before = world.ssbtekCalls();
        var answers = new Ssbtek(CLIENT, withoutMunicipalities(), new SimpleMeterRegistry())
                .ask(question)
                .answers();
        assertThat(answers).hasSize(4).extracting(Answer::reason).containsOnly("NO_AGREEMENT");
        assertThat(answers).noneMatch(Answer::askAgain);
        assertThat(world.ssbtekCalls()).isEqualTo(before);
    }

    @Test
    void an_answer_that_never_ends_stops_halfway_or_drips_is_given_up_and_each_has_its_name() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/large", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 40; i++) exchange.getResponseBody().write(new byte[100_000]);
            exchange.close();
        });
        server.createContext("/half", exchange -> drip(exchange, 1, 5_000));
        server.createContext("/slow", exchange -> drip(exchange, 30, 100));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        try {
            var url = "http://localhost:" + server.getAddress().getPort();
            assertThat(ask(url + "/large", Samples.question()))
                    .extracting(Answer::reason)
                    .containsOnly("TOO_LARGE");
            assertThat(ask(url + "/half", Samples.question()))
                    .extracting(Answer::reason)
                    .containsOnly("HALF_OPEN");
            assertThat(ask(url + "/slow", Samples.question()))
                    .extracting(Answer::reason)
                    .containsOnly("SLOW");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_register_may_be_given_a_time_of_its_own_and_a_call_waits_for_the_slowest() {
        var impatient = Map.of(FORSAKRINGSKASSAN, Duration.ofMillis(300), SKATTEVERKET, Duration.ofSeconds(20));
        var settings = Samples.settings(world.ssbtekUrl(), Contract.V11, impatient);
        assertThat(settings.timeout(Set.of(ARBETSFORMEDLINGEN))).isEqualTo(settings.callTimeout());
        assertThat(settings.timeout(Samples.question().registers())).isEqualTo(Duration.ofSeconds(20));

        world.faults().order("FK", "{\"mode\":\"HANG\"}");
        long begun = System.nanoTime();
        var answers = new Ssbtek(CLIENT, settings, new SimpleMeterRegistry())
                .ask(Samples.question().only(FORSAKRINGSKASSAN))
                .answers();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(settings.callTimeout());
        assertThat(answers).extracting(Answer::reason).containsOnly("TIMEOUT");
    }

    private static void drip(HttpExchange exchange, int bytes, int millisBetween) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < bytes; i++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            pause(millisBetween);
        }
        exchange.close();
    }

    private static List<Answer> ask(String person) {
        return ask(world.ssbtekUrl(), Samples.question(person));
    }

    private static List<Answer> ask(String url, Question question) {
        return new Ssbtek(CLIENT, Samples.settings(url), new SimpleMeterRegistry())
                .ask(question)
                .answers();
    }

    private static boolean enrolled(List<Answer> answers) {
        var seeker =
                requireNonNull(Samples.of(ARBETSFORMEDLINGEN, answers).facts().jobSeeker());
        return requireNonNull(seeker.enrolled());
    }

    private static SsbtekSettings withoutMunicipalities() {
        var some = Samples.settings(world.ssbtekUrl());
        return new SsbtekSettings(
                some.url(),
                some.contract(),
                "",
                some.connectTimeout(),
                some.callTimeout(),
                some.callTimeouts(),
                some.largestAnswer(),
                "",
                "",
                "",
                Map.of());
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
