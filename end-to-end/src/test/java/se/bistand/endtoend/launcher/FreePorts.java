package se.bistand.endtoend.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Ports for everything that `./up` starts, so that a test disturbs nobody who runs it on the usual ones.
public final class FreePorts {
    private static final int FIRST_PORT = 21_000;
    private static final List<String> VARIABLES = List.of(
            "POSTGRES_PORT",
            "KAFKA_PORT",
            "KAFKA_CONTROLLER_PORT",
            "REGISTRY_PORT",
            "IDENTITY_PORT",
            "SMTP_PORT",
            "MAIL_API_PORT",
            "SIMULATORS_PORT",
            "SSBTEK_TLS_PORT",
            "SSBTEK_EXPIRED_PORT",
            "BANK_SFTP_PORT",
            "INTAKE_PORT",
            "REGISTER_CHECK_PORT",
            "DECISION_PORT",
            "PAYOUT_PORT",
            "NOTIFICATION_PORT");

    private FreePorts() {}

    /// Below the range from which the system itself takes ports for outgoing connections: one of those could
    /// be taken between now and the start of its service.
    ///
    /// @return by the variables that `./up` reads
    public static Map<String, String> found() {
        var ports = new HashMap<String, String>();
        int candidate = FIRST_PORT + (int) (ProcessHandle.current().pid() % 100) * 20;
        for (var name : VARIABLES) {
            while (isTaken(candidate)) {
                candidate++;
            }
            ports.put(name, Integer.toString(candidate++));
        }
        return ports;
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException taken) {
            return true;
        }
    }
}
