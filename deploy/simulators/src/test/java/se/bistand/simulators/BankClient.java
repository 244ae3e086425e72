package se.bistand.simulators;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/// A payer at the bank's SFTP door.
record BankClient(int port) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private interface Sftp<T> {
        T with(SftpClient client) throws IOException;
    }

    private <T> T sftp(Sftp<T> work) throws Exception {
        try (var ssh = SshClient.setUpDefaultClient()) {
            ssh.setServerKeyVerifier((session, address, key) -> true);
            ssh.start();
            try (var session =
                    ssh.connect("bistand", "localhost", port).verify(PATIENCE).getSession()) {
                session.addPasswordIdentity("bistand");
                session.auth().verify(PATIENCE);
                try (var client = SftpClientFactory.instance().createSftpClient(session)) {
                    return work.with(client);
                }
            }
        }
    }

    void send(String name, String content) throws Exception {
        sftp(client -> {
            try (var out = client.write("/inbound/" + name + ".part")) {
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
            client.rename("/inbound/" + name + ".part", "/inbound/" + name);
            return name;
        });
    }

    List<String> names() throws Exception {
        return sftp(client -> {
            var names = new ArrayList<String>();
            for (var entry : client.readDir("/outbound")) names.add(entry.getFilename());
            return names;
        });
    }

    String answer(String prefix) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var name = names().stream()
                    .filter(n -> n.startsWith(prefix) && n.endsWith(".xml"))
                    .findFirst();
            if (name.isPresent())
                return sftp(client -> {
                    try (var in = client.read("/outbound/" + name.get())) {
                        var bytes = new ByteArrayOutputStream();
                        in.transferTo(bytes);
                        return bytes.toString(StandardCharsets.UTF_8);
                    }
                });
            Thread.sleep(50);
        }
        throw new AssertionError("no answer " + prefix);
    }

    void delete(String prefix) throws Exception {
        for (var name : names()) {
            if (!name.startsWith(prefix)) continue;
            sftp(client -> {
                client.remove("/outbound/" + name);
                return name;
            });
        }
    }
}
