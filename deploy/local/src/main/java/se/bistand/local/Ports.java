package se.bistand.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Where the infrastructure listens; all on this machine only.
public record Ports(int postgres, int kafka, int controller, int registry) {
    /// Four ports that nobody holds right now.
    public static Ports free() {
        var address = InetAddress.getLoopbackAddress();
        try (var a = new ServerSocket(0, 1, address);
                var b = new ServerSocket(0, 1, address);
                var c = new ServerSocket(0, 1, address);
                var d = new ServerSocket(0, 1, address)) {
            return new Ports(a.getLocalPort(), b.getLocalPort(), c.getLocalPort(), d.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on this machine.", e);
        }
    }
}
