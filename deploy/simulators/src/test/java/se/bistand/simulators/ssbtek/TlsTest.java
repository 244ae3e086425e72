package se.bistand.simulators.ssbtek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import se.bistand.simulators.InTheWorld;
import se.bistand.simulators.Simulators;
import se.bistand.simulators.tls.Certificates.Holder;

/// The endpoint as it is in production: both sides show a certificate.
class TlsTest extends InTheWorld {
    private static final String QUESTION = Asking.about("199002052380").envelope();

    @Test
    void a_caller_with_a_certificate_of_the_authority_is_answered() throws Exception {
        var answer = Asking.post(caller(Holder.CLIENT), world.ssbtekTlsUrl(), QUESTION);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<a:Arbetssokande>true</a:Arbetssokande>");
        assertThat(answer.sslSession()).isPresent();
    }

    @Test
    void a_stranger_and_a_caller_without_a_certificate_are_turned_away() throws Exception {
        assertThatThrownBy(() -> Asking.post(caller(Holder.STRANGER), world.ssbtekTlsUrl(), QUESTION))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Asking.post(Asking.CLIENT, world.ssbtekTlsUrl(), QUESTION))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void an_expired_certificate_is_on_a_port_of_its_own() throws Exception {
        var caller = caller(Holder.CLIENT);
        assertThatThrownBy(() -> Asking.post(caller, world.ssbtekExpiredUrl(), QUESTION))
                .isInstanceOf(SSLHandshakeException.class)
                .hasRootCauseInstanceOf(CertificateExpiredException.class);
    }

    @Test
    void the_certificate_can_expire_while_callers_are_connected_and_be_renewed() throws Exception {
        var caller = caller(Holder.CLIENT);
        Asking.post(caller, world.ssbtekTlsUrl(), QUESTION);
        world.faults().order("SSBTEK", "{\"mode\":\"EXPIRED_CERTIFICATE\"}");
        // The open connection is cut; whoever connects anew sees the expired certificate.
        assertThatThrownBy(() -> Asking.post(caller, world.ssbtekTlsUrl(), QUESTION))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Asking.post(caller, world.ssbtekTlsUrl(), QUESTION))
                .isInstanceOf(SSLHandshakeException.class);
        world.faults().mendAll();
        assertThat(Asking.post(caller, world.ssbtekTlsUrl(), QUESTION).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_certificates_are_kept_from_run_to_run() throws Exception {
        var folder = data.resolve("again");
        byte[] first;
        try (var once = Simulators.start(folder, 0, 0)) {
            first = Files.readAllBytes(once.certificates().folder().resolve("ca.pem"));
        }
        try (var again = Simulators.start(folder, 0, 0)) {
            assertThat(again.certificates().folder().resolve("ca.pem")).hasBinaryContent(first);
        }
    }

    private static HttpClient caller(Holder holder) throws Exception {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(world.certificates().callerContext(holder))
                .build();
    }
}
