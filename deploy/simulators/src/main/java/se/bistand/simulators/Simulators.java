package se.bistand.simulators;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import se.bistand.simulators.bank.Bank;
import se.bistand.simulators.bank.BankPages;
import se.bistand.simulators.bank.BankSftp;
import se.bistand.simulators.ssbtek.Faults;
import se.bistand.simulators.ssbtek.Ssbtek;

/// One process that plays the world outside. Also a library for tests: `try (var world = Simulators.start(folder, 0,
/// 0))`.
public final class Simulators implements AutoCloseable {
    private static final int BACKLOG = 1_024;
    private final HttpServer http;
    private final ExecutorService threads;
    private final Ssbtek ssbtek;
    private final Bank bank;
    private final BankSftp sftp;

    private Simulators(Path data, String host, int httpPort, int sftpPort) throws IOException {
        // Without this a small answer waits 40 ms for the acknowledgement of its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var folder = Files.createDirectories(data.resolve("bank"));
        http = HttpServer.create(new InetSocketAddress(host, httpPort), BACKLOG);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        http.setExecutor(threads);
        ssbtek = new Ssbtek(Clock.system(ZoneId.of("Europe/Stockholm")));
        bank = Bank.open(folder, Clock.systemUTC());
        sftp = BankSftp.start(bank, folder, host, sftpPort);
        var pages = new BankPages(bank);
        ssbtek.serve(http);
        pages.serve(http);
        Http.route(http, "/health", exchange -> Http.json(exchange, 200, "{\"status\":\"UP\"}"));
        Http.route(http, "/", exchange -> {
            boolean home = exchange.getRequestURI().getPath().equals("/");
            var body = home ? page(ssbtek.page() + pages.page()) : "Nothing here";
            Http.send(exchange, home ? 200 : 404, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
        });
        http.start();
    }

    /// Reads SIMULATORS_PORT, BANK_SFTP_PORT, SIMULATORS_DATA and SIMULATORS_HOST, and stays up until stopped.
    static void main(String[] args) throws InterruptedException {
        // The SFTP library brings a logging interface but no logger: that is meant so and needs no warning.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        var set = System.getenv();
        var data = Path.of(set.getOrDefault("SIMULATORS_DATA", ".local/simulators"));
        var host = set.getOrDefault("SIMULATORS_HOST", "127.0.0.1");
        var simulators = start(data, host, port(set, "SIMULATORS_PORT", 18084), port(set, "BANK_SFTP_PORT", 12222));
        Runtime.getRuntime().addShutdownHook(new Thread(simulators::close, "stop"));
        Log.say("Simulators answer at " + simulators.url() + ", SFTP on port " + simulators.sftpPort());
        new CountDownLatch(1).await();
    }

    /// Starts on this machine only; 0 takes a free port.
    public static Simulators start(Path data, int httpPort, int sftpPort) {
        return start(data, "127.0.0.1", httpPort, sftpPort);
    }

    private static Simulators start(Path data, String host, int httpPort, int sftpPort) {
        try {
            return new Simulators(data, host, httpPort, sftpPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + httpPort();
    }

    /// Where SOAP calls go.
    public String ssbtekUrl() {
        return url() + "/ssbtek/v11";
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

    /// SSBTEK calls since the start.
    public long ssbtekCalls() {
        return ssbtek.calls();
    }

    @Override
    public void close() {
        sftp.close();
        http.stop(0);
        threads.shutdownNow();
        bank.close();
    }

    private static int port(Map<String, String> set, String name, int standard) {
        var text = set.get(name);
        return text == null || text.isBlank() ? standard : Integer.parseInt(text.strip());
    }

    private static String page(String content) {
        return "<!doctype html><html lang=\"en\"><head><meta"
            + " charset=\"utf-8\"><title>Simulators</title><style>body{font-family:sans-serif;max-width:60rem;margin:2rem"
            + " auto;padding:0 1rem}td,th{text-align:left;padding:.3rem 1rem .3rem"
            + " 0}</style></head><body><main><h1>Simulators</h1><p>Stand-ins for the world outside. Everybody here is "
            + "fictitious.</p>" + content + "</main></body></html>";
    }
}
