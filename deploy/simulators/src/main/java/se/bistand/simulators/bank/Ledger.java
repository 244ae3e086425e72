package se.bistand.simulators.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The bank's book: one append per file, forced to disk before anything is answered. A file's lines end with one that
/// closes it; lines after the last closing line are from a death in the middle and are cut away at the next start.
final class Ledger {
    /// @param reason null for a payment that was paid, otherwise an ISO status reason
    record Outcome(
            String endToEndId, long amountOre, @Nullable String reason) {}

    /// @param status ACCP, PART or RJCT
    record Received(
            String messageId,
            String sha256,
            String name,
            String status,
            @Nullable String reason,
            String receivedAt,
            List<Outcome> outcomes) {
        long paid() {
            return outcomes.stream().filter(outcome -> outcome.reason == null).count();
        }

        long paidOre() {
            return outcomes.stream()
                    .filter(o -> o.reason == null)
                    .mapToLong(Outcome::amountOre)
                    .sum();
        }
    }

    /// @param count how many times the bank was asked to pay it, files sent again not counted
    record Entry(
            String endToEndId,
            long amountOre,
            boolean paid,
            @Nullable String reason,
            String messageId,
            int count) {}

    private final FileChannel file;
    private final List<Received> files = new ArrayList<>();
    private final Map<String, Received> byMessage = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Ledger(FileChannel file) {
        this.file = file;
    }

    static Ledger open(Path path) {
        try {
            var options = new StandardOpenOption[] {
                StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE
            };
            var ledger = new Ledger(FileChannel.open(path, options));
            ledger.load();
            return ledger;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Optional<Received> received(String messageId) {
        return Optional.ofNullable(byMessage.get(messageId));
    }

    synchronized boolean hasPaid(String endToEndId) {
        var entry = entries.get(endToEndId);
        return entry != null && entry.paid;
    }

    synchronized void book(Received received) {
        var lines = new StringBuilder();
        for (var outcome : received.outcomes) {
            line(lines, "P", outcome.endToEndId, Long.toString(outcome.amountOre), plain(outcome.reason));
        }
        line(
                lines,
                "F",
                received.messageId,
                received.sha256,
                received.name,
                received.status,
                plain(received.reason),
                received.receivedAt);
        try {
            var bytes = StandardCharsets.UTF_8.encode(lines.toString());
            while (bytes.hasRemaining()) file.write(bytes);
            file.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        remember(received);
    }

    synchronized List<Received> files() {
        return List.copyOf(files);
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load() throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {}
        var text = bytes.array();
        var outcomes = new ArrayList<Outcome>();
        int closed = 0;
        for (int from = 0, to; (to = lineEnd(text, from)) >= 0; from = to + 1) {
            var parts = new String(text, from, to - from, StandardCharsets.UTF_8).split("\t", -1);
            if (parts[0].equals("P")) {
                outcomes.add(new Outcome(parts[1], Long.parseLong(parts[2]), parts[3].isEmpty() ? null : parts[3]));
                continue;
            }
            var reason = parts[5].isEmpty() ? null : parts[5];
            remember(new Received(parts[1], parts[2], parts[3], parts[4], reason, parts[6], List.copyOf(outcomes)));
            outcomes.clear();
            closed = to + 1;
        }
        file.truncate(closed);
        file.position(closed);
    }

    private void remember(Received received) {
        files.add(received);
        byMessage.putIfAbsent(received.messageId, received);
        for (var outcome : received.outcomes)
            entries.merge(outcome.endToEndId, entry(received, outcome), Ledger::again);
    }

    private static Entry entry(Received received, Outcome outcome) {
        return new Entry(
                outcome.endToEndId, outcome.amountOre, outcome.reason == null, outcome.reason, received.messageId, 1);
    }

    /// What was paid stays paid under its first message; a payment refused before may be asked for again.
    private static Entry again(Entry before, Entry now) {
        var stays = before.paid ? before : now;
        return new Entry(
                stays.endToEndId, stays.amountOre, stays.paid, stays.reason, stays.messageId, before.count + 1);
    }

    private static int lineEnd(byte[] text, int from) {
        for (int at = from; at < text.length; at++) if (text[at] == '\n') return at;
        return -1;
    }

    private static void line(StringBuilder lines, String... parts) {
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) lines.append('\t');
            lines.append(parts[i].replaceAll("[\\t\\r\\n]", " "));
        }
        lines.append('\n');
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }
}
