package se.bistand.endtoend.ceiling;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A thread with a connection of its own that works until it is told to end.
abstract class StageThread extends Thread {
    /// @param topic from a short name to the topic of this run
    record Link(String jdbc, String kafka, UnaryOperator<String> topic) {}

    final Link link;
    volatile boolean running = true;
    private volatile @Nullable Exception failure;

    StageThread(Link link, String name) {
        super("ceiling-" + name);
        this.link = link;
    }

    abstract void work(Connection connection) throws Exception;

    @Override
    public void run() {
        try (var connection = DriverManager.getConnection(link.jdbc())) {
            lockInOrder(connection);
            connection.setAutoCommit(false);
            work(connection);
        } catch (Exception e) {
            failure = e;
        }
    }

    /// Two stages write the row of one application. An index is read in the order of its keys; with other plans they
    /// would wait for each other in a circle once the table has grown.
    private static void lockInOrder(Connection connection) throws SQLException {
        try (var settings = connection.createStatement()) {
            settings.execute("set enable_bitmapscan = off; set enable_seqscan = off");
        }
    }

    void end() {
        running = false;
    }

    void stillRuns() {
        var failed = failure;
        if (failed != null) {
            throw new IllegalStateException(getName() + " failed", failed);
        }
    }
}
