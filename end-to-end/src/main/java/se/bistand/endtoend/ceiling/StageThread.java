package se.bistand.endtoend.ceiling;

import java.sql.Connection;
import java.sql.DriverManager;
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
            connection.setAutoCommit(false);
            work(connection);
        } catch (Exception e) {
            failure = e;
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
