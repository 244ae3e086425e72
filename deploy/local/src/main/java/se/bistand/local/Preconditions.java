package se.bistand.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;

/// What must be true of the machine before anything starts.
final class Preconditions {
    /// Kafka's log, PostgreSQL's data and the logs of a first run need about half of this.
    static final long NEEDED_BYTES = 2L << 30;

    private static final int ANSWER_MILLIS = 300;

    private Preconditions() {}

    /// Refuses if a port is taken, naming who wants it and what helps.
    static void portsAreFree(Map<String, String> environment) {
        for (var listener : Listener.values()) {
            var port = listener.port(environment);
            if (taken(port)) {
                throw new Refused("Port " + port + " is taken, and " + listener.title()
                        + " needs it: stop the program that holds it (lsof -i :" + port
                        + " names it) or choose another with "
                        + listener.variable() + "=<port> ./up.");
            }
        }
    }

    /// Refuses if the disk cannot hold a run.
    ///
    /// @param usableBytes what is left where the data will lie
    static void diskIsLargeEnough(long usableBytes, String folder) {
        if (usableBytes < NEEDED_BYTES) {
            throw new Refused("Only " + (usableBytes >> 20) + " MB are left on the disk of " + folder + ", and "
                    + (NEEDED_BYTES >> 20) + " MB are needed: free some space, or remove old data with ./up --clean.");
        }
    }

    /// True when somebody listens on the port or it cannot be bound.
    static boolean taken(int port) {
        var address = InetAddress.getLoopbackAddress();
        try (var asking = new Socket()) {
            asking.connect(new InetSocketAddress(address, port), ANSWER_MILLIS);
            return true;
        } catch (IOException nobodyAnswers) {
            return !bindable(address, port);
        }
    }

    private static boolean bindable(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            // A port that was closed moments ago is free for us, as it is for the servers we start.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port), 1);
            return true;
        } catch (IOException held) {
            return false;
        }
    }
}
