package se.bistand.simulators.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import se.bistand.simulators.Log;
import se.bistand.simulators.bank.Ledger.Received;

/// Takes files from the inbound folder, books them, answers in the outbound folder. One file at a time, in one thread.
/// A file leaves the inbound folder only after its answer stands: after a death it is read again, found in the ledger
/// and answered, never paid twice.
public final class Bank implements AutoCloseable {
    private static final int SCAN_MS = 500;
    /// A bank's day is the Swedish one.
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.of("Europe/Stockholm"));

    /// A file in the book that waits for its answer.
    private record Booked(PaymentFile file, Received received, long answerAt) {}

    private final Path inbound;
    private final Path outbound;
    private final Path archive;
    private final Clock clock;
    private final Ledger ledger;
    private final Map<String, Booked> waiting = new HashMap<>();
    private final Semaphore arrivals = new Semaphore(0);
    private final Thread worker = Thread.ofPlatform().daemon().name("bank").unstarted(this::work);
    private volatile Behaviour behaviour = Behaviour.STANDARD;

    private Bank(Path data, Clock clock) throws IOException {
        this.clock = clock;
        inbound = Files.createDirectories(data.resolve("sftp/inbound"));
        outbound = Files.createDirectories(data.resolve("sftp/outbound"));
        archive = Files.createDirectories(data.resolve("archive"));
        ledger = Ledger.open(data.resolve("ledger.tsv"));
    }

    public static Bank open(Path data, Clock clock) {
        try {
            var bank = new Bank(data, clock);
            bank.worker.start();
            return bank;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Behaviour behaviour() {
        return behaviour;
    }

    public void behave(Behaviour wanted) {
        behaviour = wanted;
    }

    /// The folder that is the root of the SFTP server.
    Path root() {
        return inbound.resolveSibling("");
    }

    Ledger ledger() {
        return ledger;
    }

    /// Something arrived: look at once instead of at the next round.
    void poke() {
        arrivals.release();
    }

    @Override
    public void close() {
        worker.interrupt();
        try {
            if (!worker.join(Duration.ofSeconds(10))) Log.say("The bank is still writing");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ledger.close();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                scan();
                if (arrivals.tryAcquire(SCAN_MS, TimeUnit.MILLISECONDS)) arrivals.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void scan() {
        for (var path : complete()) {
            var name = path.getFileName().toString();
            try {
                var booked = waiting.computeIfAbsent(name, unseen -> take(path, unseen));
                if (clock.millis() < booked.answerAt) continue;
                answer(path, booked.file, booked.received);
                waiting.remove(name);
            } catch (IOException | RuntimeException e) {
                // The other files are taken all the same, and this one is tried again.
                Log.failed("file " + name, e);
            }
        }
    }

    private List<Path> complete() {
        try (var paths = Files.list(inbound)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            Log.failed("inbound folder", e);
            return List.of();
        }
    }

    private Booked take(Path path, String name) {
        var file = PaymentFile.read(path);
        var received = book(file, sha256(path), name);
        return new Booked(file, received, clock.millis() + behaviour.answerDelayMs());
    }

    private Received book(PaymentFile file, String sha256, String name) {
        var at = AT.format(clock.instant());
        var known = ledger.received(file.messageId);
        if (known.isPresent() && known.get().sha256().equals(sha256)) return known.get();
        var reason = known.isPresent() ? "DU01" : Checks.file(file);
        var outcomes =
                reason == null ? Checks.payments(file, ledger, behaviour.badAccounts()) : List.<Ledger.Outcome>of();
        var id = file.messageId.isBlank() ? "NOTPROVIDED" : file.messageId;
        var received = new Received(id, sha256, name, status(reason != null, outcomes), reason, at, outcomes);
        ledger.book(received);
        Log.say("Bank file " + id + ": " + received.status() + ", " + received.paid() + " payments booked");
        return received;
    }

    private static String status(boolean refused, List<Ledger.Outcome> outcomes) {
        long paid =
                outcomes.stream().filter(outcome -> outcome.reason() == null).count();
        if (refused || paid == 0) return "RJCT";
        return paid == outcomes.size() ? "ACCP" : "PART";
    }

    private void answer(Path path, PaymentFile file, Received received) throws IOException {
        var name = received.messageId().replaceAll("[^A-Za-z0-9.-]", "_") + "-"
                + received.sha256().substring(0, 8) + ".xml";
        if (received.paid() > 0) write("camt054-" + name, BookingNotice.write(file, received));
        write("pain002-" + name, StatusReport.write(file, received));
        move(path, archive.resolve(path.getFileName().toString()));
    }

    private void write(String name, String text) throws IOException {
        var part = outbound.resolve(name + ".part");
        Files.writeString(part, text);
        move(part, outbound.resolve(name));
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String sha256(Path path) {
        try (var bytes = Files.newInputStream(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int n; (n = bytes.read(buffer)) >= 0; ) digest.update(buffer, 0, n);
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
