package se.bistand.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.bistand.messaging.Sealing;

/// A mail server that takes every e-mail, or refuses to speak, and always fails when the connection is closed.
class PostmanTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private Sealing sealing;

    @BeforeEach
    void keys() throws Exception {
        var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
        var file = folder.resolve("sealing.json");
        Files.writeString(
                file,
                TinkJsonProtoKeysetFormat.serializeKeyset(keys, AeadConfig2026.get(), InsecureSecretKeyAccess.get()));
        sealing = new Sealing(file);
    }

    @Test
    void a_goodbye_that_fails_does_not_turn_what_was_delivered_into_a_refusal() throws Exception {
        var attempts = postman(Taking.class).carry(List.of(mail("a@example.org"), mail("b@example.org")), NOW);
        assertThat(attempts).hasSize(2).allMatch(Attempt.Sent.class::isInstance);
    }

    @Test
    void a_batch_is_shared_among_the_connections_and_answered_in_its_order() throws Exception {
        var mails = IntStream.range(0, 50)
                .mapToObj(n -> mail(n == 33 ? "" : n + "@example.org"))
                .toList();
        var attempts = postman(Taking.class).carry(mails, NOW);
        assertThat(attempts.stream().map(Attempt::mail)).containsExactlyElementsOf(mails);
        assertThat(attempts.get(33)).isInstanceOf(Attempt.NoAddress.class);
    }

    @Test
    void without_a_connection_no_mail_counts_as_tried() throws Exception {
        var attempts = postman(Silent.class).carry(List.of(mail("a@example.org"), mail("b@example.org")), NOW);
        assertThat(attempts).hasSize(2).noneMatch(Attempt.Refused.class::isInstance);
    }

    @Test
    void what_is_no_address_is_told_apart_from_what_a_server_refuses() throws Exception {
        var attempts = postman(Taking.class)
                .carry(List.of(mail(""), mail("inte en adress"), mail("a@example.org")), NOW.plus(MINUTE));
        assertThat(attempts.get(0)).isInstanceOf(Attempt.NoAddress.class);
        assertThat(attempts.get(1)).isInstanceOf(Attempt.NoAddress.class);
        assertThat(attempts.get(2)).isInstanceOf(Attempt.Sent.class);
    }

    private Postman postman(Class<? extends Transport> kind) throws Exception {
        var session = Session.getInstance(new Properties());
        session.setProvider(new Provider(Provider.Type.TRANSPORT, "smtp", kind.getName(), "test", "1"));
        var server = new JavaMailSenderImpl();
        server.setSession(session);
        var settings = new MailSettings(
                "svara-inte@example.org",
                "example.org",
                URI.create("http://localhost/"),
                10,
                2,
                MINUTE,
                MINUTE,
                MINUTE,
                3);
        return new Postman(server, sealing, new Letterhead(settings), settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Claimed mail(String address) {
        var id = UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
        return new Claimed(id, id, "9901", id, id, sealing.seal(id, "email", address), 1);
    }

    /// Takes every e-mail.
    public static class Taking extends Transport {
        public Taking(Session session, URLName name) {
            super(session, name);
        }

        @Override
        protected boolean protocolConnect(String host, int port, String user, String password)
                throws MessagingException {
            return true;
        }

        @Override
        public void sendMessage(Message message, Address[] addresses) {}

        @Override
        public synchronized void close() throws MessagingException {
            throw new MessagingException("no goodbye");
        }
    }

    /// Cannot be connected to.
    public static final class Silent extends Taking {
        public Silent(Session session, URLName name) {
            super(session, name);
        }

        @Override
        protected boolean protocolConnect(String host, int port, String user, String password)
                throws MessagingException {
            throw new MessagingException("nobody there");
        }
    }
}
