package se.bistand.simulators;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import se.bistand.simulators.bank.Bank;
import se.bistand.simulators.bank.BankPages;
import se.bistand.simulators.bank.BankSftp;
import se.bistand.simulators.ssbtek.Counters;
import se.bistand.simulators.ssbtek.Ssbtek;
import se.bistand.simulators.ssbtek.fault.Faults;
import se.bistand.simulators.tls.Certificates;
import se.bistand.simulators.tls.TlsServer;

/// One process that plays the world outside. Also a library for tests: `try (var world = Simulators.start(folder, 0,
/// 0))`.
public final class Simulators implements AutoCloseable {
    private static final int BACKLOG = 1_024;
    private final HttpServer http;
    private final ExecutorService threads;
    private final HttpsServer https;
    private final HttpsServer expired;
    private final Certificates certificates;
    private final Ssbtek ssbtek;
    private final Bank bank;
    private final BankSftp sftp;

    private Simulators(Path data, Settings settings) throws IOException, GeneralSecurityException {
        prepare();
        var folder = Files.createDirectories(data.resolve("bank"));
        var host = settings.host;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        http = HttpServer.create(new InetSocketAddress(host, settings.httpPort), BACKLOG);
        ssbtek = new Ssbtek(Clock.system(ZoneId.of("Europe/Stockholm")), settings.seed);
        certificates = Certificates.in(data.resolve("ssbtek-tls"), Instant.now());
        https = tls(host, settings.tlsPort, ssbtek::certificateHasExpired);
        expired = tls(host, settings.expiredPort, () -> true);
        bank = Bank.open(folder, Clock.systemUTC());
        sftp = BankSftp.start(bank, folder, host, settings.sftpPort);
        var pages = new BankPages(bank);
        ssbtek.serve(http);
        pages.serve(http);
        Http.route(http, "/health", exchange -> Http.json(exchange, 200, "{\"status\":\"UP\"}"));
        Http.route(http, "/", exchange -> {
            boolean home = exchange.getRequestURI().getPath().equals("/");
            if (home) Page.send(exchange, 200, "Simulatorerna", "The simulators", ssbtek.summary() + pages.page());
            else Page.send(exchange, 404, "Sidan finns inte", "There is no such page", "");
        });
        for (var server : List.of(http, https, expired)) {
            server.setExecutor(threads);
            server.start();
        }
    }

    private HttpsServer tls(String host, int port, BooleanSupplier hasExpired)
            throws IOException, GeneralSecurityException {
        var server = TlsServer.create(certificates, new InetSocketAddress(host, port), BACKLOG, hasExpired);
        ssbtek.serveCalls(server);
        return server;
    }

    private static void prepare() {
        // Without this a small answer waits 40 ms for the acknowledgement of its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // The standard closes idle connections beyond 200, which a caller would meet as errors.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
        // A session that lives with the caller alone could not be forgotten when the certificate expires.
        System.setProperty("jdk.tls.server.enableSessionTicketExtension", "false");
    }

    private record Settings(String host, int httpPort, int tlsPort, int expiredPort, int sftpPort, long seed) {}

    /// Reads its ports, folder and seed from the environment, as its README tells, and stays up until stopped.
    static void main(String[] args) throws InterruptedException {
        // The SFTP library brings a logging interface but no logger: that is meant so and needs no warning.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        var set = System.getenv();
        var data = Path.of(set.getOrDefault("SIMULATORS_DATA", ".local/simulators"));
        var settings = new Settings(
                set.getOrDefault("SIMULATORS_HOST", "127.0.0.1"),
                number(set, "SIMULATORS_PORT", 18084),
                number(set, "SSBTEK_TLS_PORT", 18444),
                number(set, "SSBTEK_EXPIRED_PORT", 18445),
                number(set, "BANK_SFTP_PORT", 12222),
                number(set, "SIMULATORS_SEED", 0));
        var simulators = start(data, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(simulators::close, "stop"));
        Log.say("Simulators answer at " + simulators.url() + ", SSBTEK at " + simulators.ssbtekTlsUrl()
                + " with certificates in " + simulators.certificates().folder() + ", SFTP on port "
                + simulators.sftpPort());
        new CountDownLatch(1).await();
    }

    /// Starts on this machine only; 0 takes a free port. The ports with TLS are always free ones.
    public static Simulators start(Path data, int httpPort, int sftpPort) {
        return start(data, new Settings("127.0.0.1", httpPort, 0, 0, sftpPort, 0));
    }

    private static Simulators start(Path data, Settings settings) {
        try {
            return new Simulators(data, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot make certificates", e);
        }
    }

    public String url() {
        return "http://localhost:" + httpPort();
    }

    /// Where SOAP calls go.
    public String ssbtekUrl() {
        return url() + "/ssbtek/v11";
    }

    /// The same with mutual TLS: the caller shows a certificate from [#certificates()].
    public String ssbtekTlsUrl() {
        return "https://localhost:" + https.getAddress().getPort() + "/ssbtek/v11";
    }

    /// The same on a port whose certificate has always expired.
    public String ssbtekExpiredUrl() {
        return "https://localhost:" + expired.getAddress().getPort() + "/ssbtek/v11";
    }

    public Certificates certificates() {
        return certificates;
    }

    public int httpPort() {
        return http.getAddress().getPort();
    }

    public int sftpPort() {
        return sftp.port();
    }

    public Faults faults() {
        return ssbtek.faults();
    }

    /// Calls now and at most at the same time, by agency.
    public Counters counters() {
        return ssbtek.counters();
    }

    /// What the official schemas found wrong, where a folder with them is named by `-Dssbtek.contracts=…`.
    public List<String> contractBreaches() {
        return ssbtek.breaches();
    }

    /// SSBTEK calls since the start.
    public long ssbtekCalls() {
        return ssbtek.calls();
    }

    @Override
    public void close() {
        sftp.close();
        for (var server : List.of(http, https, expired)) server.stop(0);
        threads.shutdownNow();
        bank.close();
    }

    private static int number(Map<String, String> set, String name, int standard) {
        var text = set.get(name);
        return text == null || text.isBlank() ? standard : Integer.parseInt(text.strip());
    }
}
