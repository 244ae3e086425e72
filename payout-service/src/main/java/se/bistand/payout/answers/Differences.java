package se.bistand.payout.answers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.payout.domain.Judgement;
import se.bistand.web.Refusal;

/// Differences with the bank and the people who look into them.
@Component
class Differences {
    /// @param reference the bank's words; no person's data
    record Open(
            UUID differenceId,
            String kind,
            String sv,
            String en,
            String reference,
            long expectedOre,
            long statedOre,
            Instant foundAt) {}

    private static final int MOST = 500;
    private static final int LONGEST_NOTE = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Differences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those that stop the municipality's files, oldest first.
    List<Open> open(String municipality) {
        return jdbc.sql("""
            select difference_id, kind, reference, expected_ore, stated_ore, found_at from difference
            where resolved_at is null and (municipality is null or municipality = ?)
            order by found_at, difference_id limit ?
            """)
                .params(municipality, MOST)
                .query((row, n) -> {
                    var kind = Judgement.Difference.valueOf(row.getString(2));
                    return new Open(
                            row.getObject(1, UUID.class),
                            kind.name(),
                            kind.swedish(),
                            kind.english(),
                            row.getString(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getTimestamp(6).toInstant());
                })
                .list();
    }

    /// A person has looked and says what it was. The same answer again changes nothing.
    @Transactional
    void resolve(UUID differenceId, String municipality, String by, String note) {
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw Refusal.of(422, "NOTE_MISSING", "Skriv vad du kom fram till.", "Write down what you found.");
        }
        var changed = jdbc.sql("""
            update difference set resolved_at = coalesce(resolved_at, ?), resolved_by = coalesce(resolved_by, ?),
                note = coalesce(note, ?)
            where difference_id = ? and (municipality is null or municipality = ?)
            """)
                .params(Timestamp.from(clock.instant()), by, note.strip(), differenceId, municipality)
                .update();
        if (changed == 0) {
            throw Refusal.notFound();
        }
    }
}
