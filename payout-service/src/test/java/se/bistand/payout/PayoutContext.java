package se.bistand.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.event.v1.DecisionMade;
import se.bistand.local.Infrastructure;
import se.bistand.local.identity.SignedIn;
import se.bistand.messaging.Outbox;
import se.bistand.messaging.Sealing;
import se.bistand.payout.domain.PaymentId;
import se.bistand.simulators.Simulators;

/// The whole service against the real broker, registry, database and SFTP, with the simulated bank behind it.
/// Files are handed over when a test says so, that a crash can be put between any two steps.
@SpringBootTest(
        classes = PayoutApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "bistand.payout.file.daily=-",
            "bistand.payout.file.hand-over-every=86400000",
            "bistand.payout.file.retry=0s",
            "bistand.payout.file.payments-per-file=100000",
            "bistand.payout.answers.poll=200ms",
            "spring.main.banner-mode=off"
        })
public abstract class PayoutContext {
    private static final Path FOLDER = folder();
    protected static final Simulators WORLD = Simulators.start(FOLDER, 0, 0);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Sealing sealing;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    private Outbox outbox;

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        var infrastructure = Infrastructure.shared();
        infrastructure.createDatabase("payout");
        infrastructure.createTopics();
        infrastructure.registerSchemas();
        properties.add("DB_URL", () -> infrastructure.jdbcUrl("payout"));
        properties.add("KAFKA_BOOTSTRAP", infrastructure::kafkaBootstrap);
        properties.add("SCHEMA_REGISTRY", infrastructure::registryUrl);
        properties.add("BISTAND_KEYS", () -> infrastructure.keysFolder().toString());
        properties.add("OIDC_STAFF_JWKS", SignedIn::keysAt);
        properties.add("BANK_SFTP_PORT", WORLD::sftpPort);
    }

    protected DecisionBuilder decision() {
        return new DecisionBuilder(sealing);
    }

    /// Puts events on their topics, as the service that owns them would.
    protected void publish(List<? extends SpecificRecord> events) {
        transaction.executeWithoutResult(status -> outbox.addAll(events));
    }

    protected void awaitState(List<DecisionMade> decisions, String state) {
        await(
                () -> decisions.stream().allMatch(d -> state(d).equals(state)),
                () -> states(decisions) + ", not " + state);
    }

    protected String state(DecisionMade decision) {
        return jdbc.sql("select state from payment where decision_id = ?")
                .param(decision.getDecisionId())
                .query(String.class)
                .optional()
                .orElse("-");
    }

    private String states(List<DecisionMade> decisions) {
        return decisions.stream().map(this::state).distinct().toList().toString();
    }

    protected static UUID paymentId(DecisionMade decision) {
        return PaymentId.of(decision.getDecisionId());
    }

    protected static String reference(DecisionMade decision) {
        return PaymentId.endToEndId(paymentId(decision));
    }

    /// How many events of a topic a payment has caused.
    protected int events(String topic, DecisionMade decision) {
        return jdbc.sql("select count(*) from outbox where topic = ? and key = ?")
                .params(topic, decision.getCaseId().toString())
                .query(Integer.class)
                .single();
    }

    /// Öre per ledger account for one payment.
    protected Map<String, Long> balances(DecisionMade decision) {
        return jdbc
                .sql("select account, sum(amount_ore)::bigint from ledger_posting where payment_id = ? group by"
                        + " account")
                .param(paymentId(decision))
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .filter(balance -> balance.getValue() != 0)
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What the bank's book says of a payment, as JSON; empty when it has never heard of it.
    protected static String atTheBank(DecisionMade decision) {
        var book = send(
                HttpRequest.newBuilder(URI.create(WORLD.url() + "/bank/ledger")).build());
        return book.body()
                .lines()
                .filter(line -> line.contains(reference(decision)))
                .findFirst()
                .orElse("");
    }

    protected static void bankBehaves(String json) {
        send(HttpRequest.newBuilder(URI.create(WORLD.url() + "/bank/behaviour"))
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    /// Lays a file among the bank's answers.
    protected static void bankAnswers(String name, String xml) {
        try {
            var outbound = FOLDER.resolve("bank/sftp/outbound");
            Files.writeString(outbound.resolve(name + ".part"), xml);
            Files.move(outbound.resolve(name + ".part"), outbound.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected HttpResponse<String> get(String path, String role) {
        return send(request(path, "9901", role).build());
    }

    protected HttpResponse<String> post(String path, String municipality, String role, String json) {
        return post(request(path, municipality, role), json);
    }

    protected HttpResponse<String> postAs(String person, String path, String role, String json) {
        return post(request(path, SignedIn.staff(person, "9901", role)), json);
    }

    private static HttpResponse<String> post(HttpRequest.Builder request, String json) {
        return send(request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    protected HttpResponse<String> makeFile() {
        return post("/api/bank-files", "9901", "finance", "");
    }

    private HttpRequest.Builder request(String path, String municipality, String role) {
        return request(path, SignedIn.staff("cilla." + role, municipality, role));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    protected static void await(BooleanSupplier done, java.util.function.Supplier<String> otherwise) {
        var end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as(otherwise).isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("payout-bank-");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The bank's file of this name has been applied.
    protected void awaitApplied(String name) {
        await(
                () -> jdbc.sql("select count(*) from bank_answer where name = ? and state = 'APPLIED'")
                                .param(name)
                                .query(Integer.class)
                                .single()
                        == 1,
                () -> "not applied");
    }
}
