package se.bistand.registercheck.ssbtek;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What an operator may believe of the connection test.
class TestAtStartTest extends InTheWorld {
    @Test
    void all_is_well_when_those_who_were_called_are_and_somebody_was() {
        assertThat(ConnectionTest.isWell(Map.of("FK", "OK", "MIV", "NOT_CALLED")))
                .isTrue();
        assertThat(ConnectionTest.isWell(Map.of("FK", "NOT_CALLED", "MIV", "NOT_CALLED")))
                .isFalse();
        assertThat(ConnectionTest.isWell(Map.of("FK", "OK", "MIV", "BT:1"))).isFalse();
        assertThat(ConnectionTest.isWell(Map.of())).isFalse();
    }

    @Test
    void the_agencies_are_well_until_one_of_them_is_not() {
        assertThat(ConnectionTest.isWell(test(world.ssbtekUrl()))).isTrue();
        world.faults().order("CSN", "{\"errorKalla\":\"BT\",\"felkod\":\"1\"}");
        assertThat(ConnectionTest.isWell(test(world.ssbtekUrl()))).isFalse();
        assertThat(ConnectionTest.isWell(test("http://localhost:9/ssbtek"))).isFalse();
    }

    @Test
    void an_answer_that_tells_of_no_agency_is_not_well() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            var body = ("<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>"
                            + "<s:testaBastjanstInformationResponse xmlns:s='"
                            + Contract.V11.namespace() + "'/></e:Body></e:Envelope>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            var states = test("http://localhost:" + server.getAddress().getPort());
            assertThat(states).containsExactly(Map.entry("SSBTEK", "MALFORMED"));
            assertThat(ConnectionTest.isWell(states)).isFalse();
        } finally {
            server.stop(0);
        }
    }

    private static Map<String, String> test(String url) {
        return new ConnectionTest(
                        new Ssbtek(HttpClient.newHttpClient(), Samples.settings(url), new SimpleMeterRegistry()))
                .run();
    }
}
