package se.bistand.simulators.ssbtek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.bistand.simulators.InTheWorld;

/// Each way to fail, as a caller meets it.
class FaultsTest extends InTheWorld {
    private static final String PERSON = "199002052380";

    @Test
    void a_half_open_connection_gives_half_an_answer_and_then_silence() {
        world.faults().order("FK", "{\"mode\":\"HALF_OPEN\"}");
        var call = Asking.CLIENT.sendAsync(request(Duration.ofSeconds(20)), BodyHandlers.ofString());
        assertThatThrownBy(() -> call.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        call.cancel(true);
    }

    @Test
    void a_slow_answer_drips_and_is_whole_in_the_end() throws Exception {
        world.faults().order("SSBTEK", "{\"mode\":\"SLOW\",\"amount\":4000}");
        long before = System.nanoTime();
        var answer = Asking.about(PERSON).of("AF").at(world.ssbtekUrl());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(250));
        assertThat(answer).endsWith("</soap:Envelope>");
    }

    @Test
    void a_dropped_connection_has_no_answer_and_a_gateway_answers_with_a_web_page() throws Exception {
        world.faults().order("TNS", "{\"mode\":\"DROP\"}");
        assertThatThrownBy(() -> Asking.about(PERSON).at(world.ssbtekUrl())).isInstanceOf(IOException.class);
        world.faults().order("TNS", "{\"mode\":\"GATEWAY\"}");
        assertThat(Asking.about(PERSON).send(world.ssbtekUrl()).statusCode()).isEqualTo(503);
    }

    @Test
    void an_oversized_answer_is_well_formed_and_as_large_as_ordered() throws Exception {
        world.faults().order("SSBTEK", "{\"mode\":\"OVERSIZED\",\"amount\":3}");
        var answer = Asking.about(PERSON).of("AF").at(world.ssbtekUrl());
        assertThat(answer.length()).isGreaterThan(3 * 1024 * 1024);
        assertThat(answer).endsWith("</soap:Body></soap:Envelope>");
    }

    @Test
    void a_partial_answer_says_what_is_missing() throws Exception {
        for (var agency : new String[] {"AF", "CSN", "FK", "SO", "TNS"})
            world.faults().order(agency, "{\"mode\":\"PARTIAL\"}");
        var answer = Asking.about(PERSON).at(world.ssbtekUrl());
        assertThat(answer)
                .contains("<a:StatusSokandeinformationKod>2<")
                .contains("Svarade inte")
                .contains("<t:resultat>FEL<");
        assertThat(Asking.studies(answer)).contains("<ResultatKod>2<");
        assertThat(Asking.benefits(answer))
                .contains("OTILLGANGLIG", "INTERNT_FEL")
                .doesNotContain("\"summa\":1900");
    }

    @Test
    void an_asker_who_is_not_entitled_is_told_so_and_nothing_else() throws Exception {
        world.faults().order("FK", "{\"mode\":\"NOT_ENTITLED\"}");
        world.faults().order("AF", "{\"mode\":\"NOT_ENTITLED\"}");
        var answer = Asking.about(PERSON).at(world.ssbtekUrl());
        assertThat(answer).contains("<s:AF><s:error><s:kalla>BT</s:kalla><s:felkod>403<");
        assertThat(Asking.benefits(answer)).contains("OBEHORIG").doesNotContain("\"summa\"", "Maja");
    }

    @Test
    void one_fund_that_does_not_respond_and_a_protected_identity_can_be_ordered_for_all() throws Exception {
        world.faults().order("SO", "{\"mode\":\"NO_RESPONSE\"}");
        world.faults().order("AF", "{\"mode\":\"PROTECTED\"}");
        var answer = Asking.about(PERSON).at(world.ssbtekUrl());
        assertThat(answer)
                .contains("Svarade inte", "<a:Sekretessmarkering>true<")
                .doesNotContain("<a:Fornamn>");
    }

    @Test
    void a_fault_can_strike_a_share_of_the_people_and_always_the_same() throws Exception {
        world.faults().order("AF", "{\"errorKalla\":\"SSBT\",\"felkod\":\"TIMEOUT\",\"percent\":30}");
        int struck = 0;
        for (int i = 0; i < 100; i++) {
            var person = "19801210%04d".formatted(9800 + i);
            boolean first = Asking.about(person).of("AF").at(world.ssbtekUrl()).contains("TIMEOUT");
            assertThat(Asking.about(person).of("AF").at(world.ssbtekUrl()).contains("TIMEOUT"))
                    .isEqualTo(first);
            if (first) struck++;
        }
        assertThat(struck).isBetween(15, 45);
    }

    @Test
    void calls_are_counted_by_agency_while_they_last_and_at_most() {
        world.counters().reset();
        world.faults().order("FK", "{\"delayMs\":300}");
        var calls = IntStream.range(0, 5)
                .mapToObj(i -> Asking.CLIENT.sendAsync(request(Duration.ofSeconds(20)), BodyHandlers.ofString()))
                .toList();
        CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();
        assertThat(world.counters().peak("FK")).isBetween(2, 5);
        assertThat(world.counters().calls("AF")).isEqualTo(5);
        assertThat(world.counters().inFlight("FK")).isZero();
    }

    @Test
    void calls_that_hang_are_let_go_when_the_fault_is_taken_away() {
        world.counters().reset();
        world.faults().order("MIV", "{\"hang\":true}");
        var call = Asking.CLIENT.sendAsync(request(Duration.ofSeconds(20)), BodyHandlers.ofString());
        assertThatThrownBy(() -> call.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(world.counters().inFlight("MIV")).isEqualTo(1);
        world.faults().mend("MIV");
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> call.exceptionally(closed -> null).join());
    }

    @Test
    void a_mode_that_means_nothing_for_an_agency_is_refused() {
        assertThatThrownBy(() -> world.faults().order("AF", "{\"mode\":\"NO_RESPONSE\"}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> world.faults().order("AF", "{\"mode\":\"EXPIRED_CERTIFICATE\"}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> world.faults().order("AF", "{\"mode\":\"SLEEP\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_hanging_call_gives_nothing_until_the_caller_gives_up() {
        world.faults().order("CSN", "{\"mode\":\"HANG\"}");
        assertThatThrownBy(() -> Asking.CLIENT.send(request(Duration.ofMillis(400)), BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
    }

    private static HttpRequest request(Duration patience) {
        return HttpRequest.newBuilder(URI.create(world.ssbtekUrl()))
                .timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofString(Asking.about(PERSON).envelope()))
                .build();
    }
}
