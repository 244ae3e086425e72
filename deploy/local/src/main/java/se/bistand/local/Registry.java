package se.bistand.local;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Apicurio Registry, the real application, with its data in our PostgreSQL: a later start finds the same schema ids.
final class Registry {
    static final String DATABASE = "registry";

    private final Installation installation;
    private final Path dir;
    private final int port;
    private final String jdbcUrl;
    private final Map<String, String> environment;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Registry(Installation installation, Path dir, int port, String jdbcUrl, Map<String, String> environment) {
        this.installation = installation;
        this.dir = dir;
        this.port = port;
        this.jdbcUrl = jdbcUrl;
        this.environment = environment;
    }

    Child start() {
        var settings = new HashMap<>(environment);
        settings.putAll(Map.of(
                "QUARKUS_HTTP_HOST", "localhost",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                // The management port is not used here, and a fixed one could be taken.
                "QUARKUS_MANAGEMENT_PORT", "0",
                "QUARKUS_MANAGEMENT_HOST", "localhost",
                "APICURIO_STORAGE_KIND", "sql",
                "APICURIO_STORAGE_SQL_KIND", "postgresql"));
        settings.putAll(Map.of(
                "APICURIO_DATASOURCE_URL", jdbcUrl,
                "APICURIO_DATASOURCE_USERNAME", DATABASE,
                "APICURIO_DATASOURCE_PASSWORD", DATABASE,
                "APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "2",
                "APICURIO_DATASOURCE_JDBC_MIN_SIZE", "2",
                "APICURIO_DATASOURCE_JDBC_MAX_SIZE", "10",
                // The wire format carries the content's own id, so both APIs must mean the same number.
                "APICURIO_CCOMPAT_LEGACY_ID_MODE_ENABLED", "false"));
        var classPath = Installation.own()
                + File.pathSeparator
                + installation.runtime("apicurio").resolve("quarkus-run.jar");
        var flags = List.of(
                "-Xmx320m",
                // Clients keep the schemas they have read; a quick start matters more here than peak speed.
                "-XX:TieredStopAtLevel=1",
                // What its own manifest opens, which -cp does not heed: without it a worker thread that has been idle
                // dies on cleaning up, and a request it was given at that moment is never answered.
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        var command = Installation.java(flags, classPath, "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return Child.java("registry", command, settings, dir);
    }

    URI nativeApi() {
        return URI.create("http://localhost:" + port + "/apis/registry/v3");
    }

    URI confluentApi() {
        return URI.create("http://localhost:" + port + "/apis/ccompat/v7");
    }

    boolean answers() throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(URI.create(confluentApi() + "/subjects"))
                .timeout(Duration.ofSeconds(5))
                .build();
        return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
    }
}
