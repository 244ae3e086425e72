package se.bistand.payout.answers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.bistand.payout.domain.BankAnswer;
import se.bistand.payout.domain.Judgement;

/// Which of the bank's entries have booked and returned the payments spoken of, as they are read page by page: what
/// tells a booking that is told of again from a second one.
final class BookedEntries {
    private enum Direction {
        DEBIT,
        RETURN,
        RETURN_REVERSED
    }

    private record Row(UUID paymentId, Direction direction, String reference) {}

    private record Way(UUID paymentId, Direction direction) {}

    private final JdbcClient jdbc;
    private final Map<Way, Set<String>> known = new HashMap<>();
    private final List<Row> fresh = new ArrayList<>();

    BookedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Remembers what is known of these payments, and forgets the page before.
    void open(Collection<UUID> payments) {
        known.clear();
        jdbc.sql("select payment_id, direction, entry_ref from bank_entry where payment_id = any(?)")
                .param(payments.toArray(UUID[]::new))
                .query((row, n) -> know(
                        new Row(row.getObject(1, UUID.class), Direction.valueOf(row.getString(2)), row.getString(3))))
                .list();
    }

    Judgement.Seen seen(Paid payment, BankAnswer answer) {
        var row = row(payment, answer).orElseThrow(() -> new IllegalStateException("not an entry in the bank's books"));
        var references = known.getOrDefault(new Way(row.paymentId(), row.direction()), Set.of());
        if (references.isEmpty()) {
            return Judgement.Seen.NONE;
        }
        return references.contains(row.reference()) ? Judgement.Seen.SAME : Judgement.Seen.ANOTHER;
    }

    /// An entry counts when it has moved the payment, or a person has been told that it is one too many. One that was
    /// refused for its amount or its time is judged anew when it comes again.
    void judged(Paid payment, BankAnswer answer, Judgement judgement) {
        var counts = switch (judgement) {
            case Judgement.Moves _, Judgement.NothingNew _ -> true;
            case Judgement.Differs(var kind) ->
                kind == Judgement.Difference.PAID_TWICE || kind == Judgement.Difference.RETURN_REVERSED;
            case Judgement.TooEarly _ -> false;
        };
        if (counts) {
            row(payment, answer).filter(this::know).ifPresent(fresh::add);
        }
    }

    void save(UUID answerId, Instant now) {
        if (fresh.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into bank_entry (payment_id, direction, entry_ref, answer_id, noted_at)
            select e.*, :answer, :now from unnest(:payments::uuid[], :directions::text[], :references::text[]) e
            """)
                .param("answer", answerId)
                .param("now", Timestamp.from(now))
                .param("payments", fresh.stream().map(Row::paymentId).toArray(UUID[]::new))
                .param(
                        "directions",
                        fresh.stream().map(row -> row.direction().name()).toArray(String[]::new))
                .param("references", fresh.stream().map(Row::reference).toArray(String[]::new))
                .update();
        fresh.clear();
    }

    /// @return false when it was known
    private boolean know(Row row) {
        return known.computeIfAbsent(new Way(row.paymentId(), row.direction()), way -> new HashSet<>())
                .add(row.reference());
    }

    static Optional<BankAnswer.Entry> entryOf(BankAnswer answer) {
        return switch (answer) {
            case BankAnswer.Booked b -> Optional.of(b.entry());
            case BankAnswer.Returned r -> Optional.of(r.entry());
            case BankAnswer.ReturnReversed r -> Optional.of(r.entry());
            case BankAnswer.Credited _,
                    BankAnswer.PaymentStatus _,
                    BankAnswer.FileStatus _,
                    BankAnswer.GroupStatus _,
                    BankAnswer.UnclearEntry _ -> Optional.empty();
        };
    }

    private static Optional<Row> row(Paid payment, BankAnswer answer) {
        var direction = switch (answer) {
            case BankAnswer.Returned _ -> Direction.RETURN;
            case BankAnswer.ReturnReversed _ -> Direction.RETURN_REVERSED;
            default -> Direction.DEBIT;
        };
        return entryOf(answer).map(entry -> new Row(payment.paymentId(), direction, entry.reference()));
    }
}
