package se.bistand.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.local.Infrastructure;
import se.bistand.messaging.Outbox;
import se.bistand.messaging.Sealing;

/// The service as it runs, and what a test does to it: publish events, sign in, call, read topics and tables.
@SpringBootTest(
        classes = DecisionSupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.main.banner-mode=off")
public abstract class DecisionSupportContext {
    protected static final Infrastructure INFRASTRUCTURE = Infrastructure.shared();
    private static final MockOAuth2Server IDENTITY = new MockOAuth2Server();

    static {
        IDENTITY.start();
        INFRASTRUCTURE.createDatabase("decision_support");
        INFRASTRUCTURE.createTopics();
        INFRASTRUCTURE.registerSchemas();
    }

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Sealing sealing;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("DB_URL", () -> INFRASTRUCTURE.jdbcUrl("decision_support"));
        properties.add("KAFKA_BOOTSTRAP", INFRASTRUCTURE::kafkaBootstrap);
        properties.add("SCHEMA_REGISTRY", INFRASTRUCTURE::registryUrl);
        properties.add("BISTAND_KEYS", () -> INFRASTRUCTURE.keysFolder().toString());
        for (var issuer : List.of("staff", "residents", "services")) {
            var name = "OIDC_" + issuer.toUpperCase(Locale.ROOT);
            properties.add(name + "_ISSUER", () -> IDENTITY.issuerUrl(issuer).toString());
            properties.add(name + "_JWKS", () -> IDENTITY.jwksUrl(issuer).toString());
        }
    }

    /// Puts events on their topics in one transaction; this service's own relay sends them.
    protected void publish(SpecificRecord... events) {
        transaction.executeWithoutResult(status -> outbox.addAll(List.of(events)));
    }

    protected static void eventually(Runnable assertion) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(assertion::run);
    }

    /// Waits until the application has so many calculations, and gives the one that counts.
    protected UUID calculated(UUID applicationId, int times) {
        eventually(() -> assertThat(jdbc.sql("select count(*) from calculation where application_id = ?")
                        .param(applicationId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(times));
        return jdbc.sql("select calculation_id from application where application_id = ?")
                .param(applicationId)
                .query(UUID.class)
                .single();
    }

    protected static String caseworker(String municipality) {
        return staff("anna.handlaggare", municipality, "caseworker");
    }

    protected static String staff(String id, String municipality, String role) {
        return IDENTITY.issueToken("staff", id, "bistand", claims(municipality, role))
                .serialize();
    }

    private static Map<String, Object> claims(String municipality, String role) {
        return Map.of("name", "Anna Handläggare", "municipality", municipality, "roles", List.of(role));
    }

    /// The next sign-in on a page is as this person.
    protected static void nextSignIn(String id, String municipality, String role) {
        IDENTITY.enqueueCallback(new DefaultOAuth2TokenCallback(
                "staff", id, "JWT", List.of("bistand"), claims(municipality, role), 3600));
    }

    protected URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    protected HttpResponse<String> get(@Nullable String token, String path) {
        return send(token, HttpRequest.newBuilder(address(path)).GET());
    }

    protected HttpResponse<String> post(@Nullable String token, String path, String json) {
        return send(
                token,
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static HttpResponse<String> send(@Nullable String token, HttpRequest.Builder request) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
