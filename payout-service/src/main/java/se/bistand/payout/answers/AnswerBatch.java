package se.bistand.payout.answers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.bistand.messaging.Outbox;
import se.bistand.payout.answers.Paid.Change;
import se.bistand.payout.domain.BankAnswer;
import se.bistand.payout.domain.Judgement;
import se.bistand.payout.domain.PaymentId;

/// The statements of one file, applied a page at a time: lock, judge, save, publish.
final class AnswerBatch implements Consumer<BankAnswer> {
    private static final int PAGE = 2_000;

    /// The file speaks of one of ours that is not marked as sent yet.
    static final class TooEarly extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooEarly() {
            super("too early", null, false, false);
        }
    }

    private final UUID answerId;
    private final PaidPayments payments;
    private final Outbox outbox;
    private final Instant now;
    private final List<BankAnswer> page = new ArrayList<>(PAGE);
    private final Set<UUID> spokenOf = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Difference> found = new ArrayList<>();
    private Optional<String> municipality = Optional.empty();
    private int statements;
    private int moved;
    private int differences;

    AnswerBatch(UUID answerId, PaidPayments payments, Outbox outbox, Instant now) {
        this.answerId = answerId;
        this.payments = payments;
        this.outbox = outbox;
        this.now = now;
    }

    /// Whose account the next statements are about.
    void about(Optional<String> owner) {
        applyPage();
        municipality = owner;
    }

    @Override
    public void accept(BankAnswer answer) {
        statements++;
        page.add(answer);
        if (page.size() == PAGE) {
            applyPage();
        }
    }

    void finish() {
        applyPage();
    }

    int statements() {
        return statements;
    }

    int moved() {
        return moved;
    }

    int differences() {
        return differences;
    }

    private void applyPage() {
        var ids = new HashSet<UUID>();
        page.forEach(answer -> id(answer).ifPresent(ids::add));
        var rows = payments.lock(ids);
        for (var answer : page) {
            if (answer instanceof BankAnswer.FileStatus status) {
                save();
                wholeFile(status);
            } else {
                one(answer, rows);
            }
        }
        page.clear();
        save();
    }

    private void one(BankAnswer answer, Map<UUID, Paid> rows) {
        if (answer instanceof BankAnswer.BookedWithoutReference(var ore, var entry)) {
            differs(Judgement.Difference.WITHOUT_REFERENCE, null, entry.orElse("-"), ore);
            return;
        }
        var id = id(answer).orElse(null);
        var payment = id == null ? null : rows.get(id);
        if (id == null || payment == null) {
            differs(Judgement.Difference.UNKNOWN_REFERENCE, null, reference(answer), stated(answer));
            return;
        }
        spokenOf.add(id);
        switch (judge(answer, payment)) {
            case Judgement.Moves moves -> {
                changes.add(new Change(payment, moves.to(), moves.reason(), moves.settledOn()));
                rows.put(id, payment.in(moves.to()));
            }
            case Judgement.Differs(var kind) -> differs(kind, payment, reference(answer), stated(answer));
            case Judgement.TooEarly _ -> throw new TooEarly();
            case Judgement.NothingNew _ -> {
                // said before
            }
        }
    }

    private static Judgement judge(BankAnswer answer, Paid payment) {
        return switch (answer) {
            case BankAnswer.PaymentStatus s -> Judgement.onStatus(payment.state(), s.status(), s.reason());
            case BankAnswer.Booked b ->
                Judgement.onBooked(payment.state(), payment.amountOre(), b.amountOre(), b.bookedOn());
            case BankAnswer.Returned r ->
                Judgement.onReturned(payment.state(), payment.amountOre(), r.amountOre(), r.reason());
            case BankAnswer.FileStatus _, BankAnswer.BookedWithoutReference _ ->
                throw new IllegalStateException("not about one payment");
        };
    }

    private void wholeFile(BankAnswer.FileStatus status) {
        var file = payments.file(status.messageId()).orElse(null);
        if (file == null) {
            differs(Judgement.Difference.UNKNOWN_REFERENCE, null, status.messageId(), OptionalLong.empty());
            return;
        }
        if (!file.sent()) {
            throw new TooEarly();
        }
        @Nullable Paid last = null;
        do {
            var rows = payments.lockOfFile(file.fileId(), last, PAGE);
            last = rows.size() < PAGE ? null : rows.getLast();
            for (var payment : rows) {
                var judgement = Judgement.onStatus(payment.state(), status.status(), status.reason());
                if (judgement instanceof Judgement.Moves(var to, var reason, var day)
                        && !spokenOf.contains(payment.paymentId())) {
                    changes.add(new Change(payment, to, reason, day));
                }
            }
            save();
        } while (last != null);
    }

    private void differs(Judgement.Difference kind, @Nullable Paid payment, String reference, OptionalLong stated) {
        var owner = payment == null ? municipality : Optional.of(payment.municipality());
        found.add(new Difference(
                kind,
                owner,
                Optional.ofNullable(payment).map(Paid::paymentId),
                reference,
                payment == null ? 0 : payment.amountOre(),
                stated.orElse(0)));
    }

    private void save() {
        if (!changes.isEmpty()) {
            payments.save(changes, now);
            var events = AnswerEvents.of(changes, now);
            if (!events.isEmpty()) {
                outbox.addAll(events);
            }
            moved += changes.size();
            changes.clear();
        }
        if (!found.isEmpty()) {
            payments.add(answerId, found, now);
            differences += found.size();
            found.clear();
        }
    }

    private static Optional<UUID> id(BankAnswer answer) {
        return PaymentId.fromEndToEndId(reference(answer));
    }

    private static String reference(BankAnswer answer) {
        return switch (answer) {
            case BankAnswer.PaymentStatus s -> s.endToEndId();
            case BankAnswer.Booked b -> b.endToEndId();
            case BankAnswer.Returned r -> r.endToEndId();
            case BankAnswer.FileStatus s -> s.messageId();
            case BankAnswer.BookedWithoutReference b -> b.entry().orElse("-");
        };
    }

    private static OptionalLong stated(BankAnswer answer) {
        return switch (answer) {
            case BankAnswer.Booked b -> b.amountOre();
            case BankAnswer.Returned r -> r.amountOre();
            case BankAnswer.BookedWithoutReference b -> b.amountOre();
            case BankAnswer.PaymentStatus _, BankAnswer.FileStatus _ -> OptionalLong.empty();
        };
    }
}
