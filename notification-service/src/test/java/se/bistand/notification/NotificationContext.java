package se.bistand.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import se.bistand.local.Infrastructure;
import se.bistand.local.identity.SignedIn;

/// The whole service against the real broker, registry and database, and a mail server that keeps what it gets.
@SpringBootTest(
        classes = NotificationApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            // The worker is called by the tests, so that a crash can be put between any two of its steps.
            "bistand.mail.rest=1d",
            "bistand.mail.first-retry=1s",
            "bistand.mail.attempts=3",
            "bistand.mail.message-id-domain=meddelande.example",
            "spring.main.banner-mode=off"
        })
public abstract class NotificationContext {
    /// On a port of its own choice, so that it has the same one after it has been away.
    protected static final GreenMail MAIL = new GreenMail(
            new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "localhost", ServerSetup.PROTOCOL_SMTP));

    static {
        MAIL.start();
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        var infrastructure = Infrastructure.shared();
        infrastructure.createDatabase("notification");
        infrastructure.createTopics();
        infrastructure.registerSchemas();
        properties.add("DB_URL", () -> infrastructure.jdbcUrl("notification"));
        properties.add("KAFKA_BOOTSTRAP", infrastructure::kafkaBootstrap);
        properties.add("SCHEMA_REGISTRY", infrastructure::registryUrl);
        properties.add("BISTAND_KEYS", () -> infrastructure.keysFolder().toString());
        properties.add("OIDC_STAFF_JWKS", SignedIn::keysAt);
        properties.add("OIDC_RESIDENTS_JWKS", SignedIn::keysAt);
        properties.add("SMTP_PORT", () -> MAIL.getSmtp().getPort());
    }
}
