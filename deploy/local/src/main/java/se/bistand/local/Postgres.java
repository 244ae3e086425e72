package se.bistand.local;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// A real PostgreSQL server with a data folder of its own. Commits are durable: fsync and synchronous_commit stay on.
final class Postgres {
    private static final String SUPERUSER = "postgres";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final Path binaries;
    private final Path dir;
    private final int port;
    private final boolean throwaway;

    Postgres(Path binaries, Path dir, int port, boolean throwaway) {
        this.binaries = binaries;
        this.dir = dir;
        this.port = port;
        this.throwaway = throwaway;
    }

    Child start() {
        var data = dir.resolve("postgres");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialize(data);
        }
        var command = program("postgres", "-D", data.toString(), "-p", Integer.toString(port));
        for (var setting : List.of(
                "listen_addresses=localhost",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "max_connections=300",
                // Under load keys are spread over every page: what does not fit is read and written again and again,
                // and each page is written whole to the log once after every checkpoint.
                "shared_buffers=" + (throwaway ? 128 : buffers()) + "MB",
                throwaway ? "max_wal_size=1GB" : "max_wal_size=4GB",
                "checkpoint_timeout=15min",
                // SSD: with 4, meant for a disk that must seek, the work rows of a batch are found by reading all there
                // are.
                "random_page_cost=1.1",
                // Tables that only grow were read for statistics once a minute, for plans that stay as they are.
                "autovacuum_analyze_scale_factor=1",
                "autovacuum_vacuum_insert_scale_factor=1",
                "default_statistics_target=50",
                "timezone=UTC",
                "log_timezone=UTC")) {
            command.add("-c");
            command.add(setting);
        }
        // Immediate shutdown for what is thrown away, fast shutdown (with a checkpoint) for what is kept.
        return Child.program("postgres", throwaway ? "QUIT" : "INT", command, dir);
    }

    /// MB: a twelfth of the machine's memory, within bounds.
    private static long buffers() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.clamp((machine.getTotalMemorySize() >> 20) / 12, 128, 2_048);
    }

    boolean answers() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1")) {
            return rows.next();
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /// Makes a database and a user that owns it, both with this name and the name as password; does nothing if they are
    /// there.
    void createDatabase(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (var connection = connect()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                execute(connection, "create role " + name + " login password '" + name + "'");
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database " + name + " owner " + name);
                execute(connection, "revoke connect on database " + name + " from public");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " could not be made.", e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(SUPERUSER), SUPERUSER, SUPERUSER);
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The folder gets its name when it is whole: initdb may be stopped in its midst, by Ctrl-C or a full disk.
    private void initialize(Path data) {
        var beginning = data.resolveSibling("postgres.beginning");
        try {
            delete(beginning);
            var password = Files.writeString(dir.resolve("postgres.password"), SUPERUSER);
            var command = program(
                    "initdb",
                    "-D",
                    beginning.toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
            if (throwaway) {
                command.add("--no-sync");
            }
            var initdb = Child.program("initdb", "TERM", command, dir);
            var finished = initdb.process().waitFor(Duration.ofSeconds(60));
            if (!finished || initdb.process().exitValue() != 0) {
                throw new IllegalStateException(
                        "PostgreSQL's initdb failed: " + String.join("\n  ", initdb.lastLines(10))
                                + (isRoot()
                                        ? "\n"
                                              + "As root, PostgreSQL needs user namespaces (unshare -U); otherwise run"
                                              + " as another user."
                                        : ""));
            }
            Files.move(beginning, data, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's data folder could not be made.", e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL's data folder was made.", stopped);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /// PostgreSQL refuses to run as root; in a user namespace of its own it is nobody there.
    private List<String> program(String name, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
