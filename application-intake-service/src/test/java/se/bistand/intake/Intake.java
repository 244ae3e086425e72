package se.bistand.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.bistand.local.Infrastructure;

/// The running service, one for all tests of the JVM, and who can call it.
public final class Intake {
    public static final String APPLICANT = "199002052380";
    public static final String OTHER = "198606262395";
    private static @Nullable Intake running;

    private final ConfigurableApplicationContext context;
    private final MockOAuth2Server provider;
    private final Infrastructure infrastructure;
    private final HttpClient http = HttpClient.newHttpClient();

    private Intake() {
        infrastructure = Infrastructure.shared();
        infrastructure.createDatabase("application_intake");
        infrastructure.createTopics();
        infrastructure.registerSchemas();
        provider = new MockOAuth2Server();
        provider.start();
        context = new SpringApplicationBuilder(ApplicationIntakeApplication.class)
                .properties(Map.of(
                        "SERVER_PORT", "0",
                        "KAFKA_BOOTSTRAP", infrastructure.kafkaBootstrap(),
                        "SCHEMA_REGISTRY", infrastructure.registryUrl(),
                        "DB_URL", infrastructure.jdbcUrl("application_intake"),
                        "BISTAND_KEYS", infrastructure.keysFolder().toString(),
                        "OIDC_STAFF_ISSUER", issuer("staff"),
                        "OIDC_RESIDENTS_ISSUER", issuer("residents"),
                        "OIDC_SERVICES_ISSUER", issuer("services")))
                .run();
    }

    public static synchronized Intake running() {
        if (running == null) {
            running = new Intake();
        }
        return running;
    }

    private String issuer(String id) {
        return provider.baseUrl().newBuilder().addPathSegment(id).build().toString();
    }

    public MockOAuth2Server provider() {
        return provider;
    }

    public Infrastructure infrastructure() {
        return infrastructure;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public String url(String path) {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    /// A token of the municipality's e-service.
    public String eService(String municipality) {
        return token(
                "services",
                "e-service-" + municipality,
                Map.of("roles", List.of("e-service"), "municipality", municipality));
    }

    public String staff(String id, String municipality, String... roles) {
        return token("staff", id, Map.of("name", "Test Person", "roles", List.of(roles), "municipality", municipality));
    }

    public String resident(String personalNumber) {
        return token(
                "residents",
                personalNumber,
                Map.of("name", "Rut Exempel", "roles", List.of("resident"), "personal_number", personalNumber));
    }

    public String token(String issuer, String subject, Map<String, Object> claims) {
        return provider.issueToken(issuer, subject, "bistand", claims).serialize();
    }

    public HttpResponse<String> post(@Nullable String token, @Nullable String key, String body) {
        var request = HttpRequest.newBuilder(URI.create(url("/api/applications")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(http, request.build());
    }

    public HttpResponse<String> get(@Nullable String token, String path) {
        var request = HttpRequest.newBuilder(URI.create(url(path)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(http, request.build());
    }

    public static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A person with a browser that follows redirects and keeps cookies, and runs no script.
    public Browser browser() {
        return new Browser(this);
    }

    public static final class Browser {
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        private final Intake intake;

        private Browser(Intake intake) {
            this.intake = intake;
        }

        public HttpResponse<String> open(String path) {
            var address = path.startsWith("http") ? path : intake.url(path);
            return send(
                    http,
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept", "text/html")
                            .build());
        }

        public HttpResponse<String> submit(String path, Map<String, String> fields) {
            var form = fields.entrySet().stream()
                    .map(e -> URLEncoder.encode(e.getKey(), UTF_8) + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                    .collect(Collectors.joining("&"));
            return send(
                    http,
                    HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : intake.url(path)))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Accept", "text/html")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build());
        }
    }
}
