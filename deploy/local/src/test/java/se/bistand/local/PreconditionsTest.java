package se.bistand.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PreconditionsTest {
    @Test
    void a_taken_port_is_named_with_who_needs_it_and_what_helps() throws Exception {
        try (var held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var environment = otherPorts(held.getLocalPort());

            assertThatThrownBy(() -> Preconditions.portsAreFree(environment))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Port " + held.getLocalPort() + " is taken")
                    .hasMessageContaining("decision-support")
                    .hasMessageContaining("DECISION_PORT=<port> ./up");
        }
    }

    @Test
    void free_ports_are_accepted() throws Exception {
        int free;
        try (var closedAgain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = closedAgain.getLocalPort();
        }
        var environment = otherPorts(free);

        assertThatCode(() -> Preconditions.portsAreFree(environment)).doesNotThrowAnyException();
    }

    @Test
    void a_disk_that_is_too_full_is_told_with_what_is_left_and_needed() {
        assertThatThrownBy(() -> Preconditions.diskIsLargeEnough(300L << 20, "/somewhere"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("300 MB are left")
                .hasMessageContaining("2048 MB are needed");
        assertThatCode(() -> Preconditions.diskIsLargeEnough(Preconditions.NEEDED_BYTES, "/somewhere"))
                .doesNotThrowAnyException();
    }

    /// Every listener on one free port each, decision-support on the given one.
    static Map<String, String> otherPorts(int decision) {
        var ports = new EnumMap<Listener, Integer>(Listener.class);
        for (var listener : Listener.values()) {
            ports.put(
                    listener,
                    listener == Listener.DECISION ? decision : Ports.free().kafka());
        }
        return ports.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().variable(),
                        entry -> entry.getValue().toString()));
    }
}
