package se.bistand.endtoend.ceiling;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Answers 201 to a POST when its rows are committed; concurrent requests share a commit.
final class Door implements AutoCloseable {
    private static final int BATCH = 500;

    // The bytes are only carried on.
    @SuppressWarnings("ArrayRecordComponent")
    private record Knock(UUID id, byte[] body, CompletableFuture<Void> committed) {}

    private final LinkedBlockingQueue<Knock> knocks = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private final Thread writer;
    private final boolean first;
    private final String outbox;
    private volatile boolean open = true;

    /// @param first whether applications come in here, or decisions about them
    Door(String jdbc, String outbox, boolean first) throws IOException {
        this.first = first;
        this.outbox = outbox;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            var id = UUID.fromString(new String(body, 0, 36, StandardCharsets.US_ASCII));
            var knock = new Knock(id, body, new CompletableFuture<>());
            knocks.add(knock);
            knock.committed.join();
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        server.start();
        writer = Thread.ofPlatform().start(() -> write(jdbc));
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void write(String jdbc) {
        try (var connection = DriverManager.getConnection(jdbc)) {
            connection.setAutoCommit(false);
            while (open) {
                var head = knocks.poll(50, TimeUnit.MILLISECONDS);
                if (head != null) {
                    var batch = new ArrayList<>(List.of(head));
                    knocks.drainTo(batch, BATCH - 1);
                    write(connection, batch);
                    batch.forEach(knock -> knock.committed.complete(null));
                }
            }
        } catch (SQLException | InterruptedException e) {
            knocks.forEach(knock -> knock.committed.completeExceptionally(e));
        }
    }

    private void write(Connection connection, List<Knock> batch) throws SQLException {
        var ids = batch.stream().map(Knock::id).toArray(UUID[]::new);
        var bodies = batch.stream().map(Knock::body).toArray(byte[][]::new);
        var state = first
                ? "insert into appl select k, 'new', 0 from unnest(?, ?::bytea[]) as t (k, p)"
                : "update appl set st = 'decided', v = v + 1 from unnest(?, ?::bytea[]) as t (k, p) where id = k";
        for (var sql : List.of(
                state,
                "insert into ev select k, '" + outbox + "', p from unnest(?, ?) as t (k, p)",
                "insert into outbox_" + outbox + " (k, payload) select * from unnest(?, ?)")) {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, ids);
                statement.setObject(2, bodies);
                statement.executeUpdate();
            }
        }
        connection.commit();
    }

    @Override
    public void close() {
        open = false;
        server.stop(0);
        writer.interrupt();
    }
}
