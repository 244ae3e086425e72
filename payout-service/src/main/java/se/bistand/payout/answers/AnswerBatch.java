package se.bistand.payout.answers;

import java.time.Instant;
import java.time.LocalDate;
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
import se.bistand.payout.domain.FileHead;
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
    private final BookedEntries entries;
    private final Outbox outbox;
    private final Instant now;
    private final List<BankAnswer> page = new ArrayList<>(PAGE);
    private final Set<UUID> spokenOf = new HashSet<>();
    private final Set<LocalDate> groupsSpokenOf = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Difference> found = new ArrayList<>();
    private final RefusedAgain refusedAgain = new RefusedAgain();
    private Optional<String> municipality = Optional.empty();
    private boolean mayBeLaterCopy;
    private int statements;
    private int moved;
    private int differences;

    AnswerBatch(UUID answerId, PaidPayments payments, BookedEntries entries, Outbox outbox, Instant now) {
        this.entries = entries;
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

    /// The bank refuses a file of ours as a whole, which is told before anything else the report says. Handed
    /// over more than once, it may be a later copy that is refused, and for a reason that does not say so: a
    /// person finds out, and no payment is refused.
    void refusedAsWhole(String messageId) {
        var file = payments.file(messageId).filter(PaidPayments.OwnFile::handedOverAgain);
        if (file.isPresent() && !file.get().sent()) {
            throw new TooEarly();
        }
        file.ifPresent(again -> found.add(RefusedAgain.asWhole(again, messageId)));
        mayBeLaterCopy = file.isPresent();
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
        found.addAll(refusedAgain.differences(payments::inGroupOf));
        save();
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
        page.forEach(answer -> Stated.payment(answer).ifPresent(ids::add));
        var rows = payments.lock(ids);
        entries.open(ids);
        for (var answer : page) {
            switch (answer) {
                case BankAnswer.FileStatus s -> allOf(s.messageId(), Optional.empty(), s.status(), s.reason());
                case BankAnswer.GroupStatus s -> allOf(s.messageId(), Optional.of(s.groupId()), s.status(), s.reason());
                case BankAnswer.UnclearEntry u -> found.add(Difference.of(u, municipality));
                case BankAnswer.Credited c
                when Stated.payment(c).filter(rows::containsKey).isEmpty() -> {
                    // other income under a reference that only looks like ours
                }
                default -> one(answer, rows);
            }
        }
        page.clear();
        save();
    }

    private void one(BankAnswer answer, Map<UUID, Paid> rows) {
        var id = Stated.payment(answer).orElse(null);
        var payment = id == null ? null : rows.get(id);
        if (id == null || payment == null) {
            differs(Judgement.Difference.UNKNOWN_REFERENCE, null, Stated.reference(answer), Stated.amount(answer));
            return;
        }
        spokenOf.add(id);
        var judgement = judge(answer, payment);
        follow(judgement, payment, Stated.reference(answer), Stated.amount(answer));
        if (judgement instanceof Judgement.Moves moves) {
            rows.put(id, payment.in(moves.to()));
        }
    }

    private void follow(Judgement judgement, Paid payment, String reference, OptionalLong stated) {
        switch (judgement) {
            case Judgement.Moves(var to, var because, var settledOn) ->
                changes.add(new Change(payment, to, because, settledOn));
            case Judgement.Differs(var kind)
            when kind == Judgement.Difference.REFUSED_AFTER_SENT_AGAIN -> refusedAgain.add(payment);
            case Judgement.Differs(var kind) -> differs(kind, payment, reference, stated);
            case Judgement.TooEarly _ -> throw new TooEarly();
            case Judgement.NothingNew _ -> {
                // said before
            }
        }
    }

    private Judgement judge(BankAnswer answer, Paid payment) {
        var entry = BookedEntries.entryOf(answer).orElse(null);
        if (entry != null && !municipality.equals(Optional.of(payment.municipality()))) {
            return new Judgement.Differs(Judgement.Difference.OTHER_ACCOUNT);
        }
        if (entry != null && !entry.isKronor()) {
            return new Judgement.Differs(Judgement.Difference.OTHER_CURRENCY);
        }
        var ore = payment.amountOre();
        var judgement = switch (answer) {
            case BankAnswer.PaymentStatus s -> onStatus(payment, s.status(), s.reason());
            case BankAnswer.Booked b ->
                Judgement.onBooked(payment.state(), ore, b.amountOre(), b.bookedOn(), entries.seen(payment, b));
            case BankAnswer.Returned r ->
                Judgement.onReturned(payment.state(), ore, r.amountOre(), r.reason(), entries.seen(payment, r));
            case BankAnswer.ReturnReversed r -> Judgement.onReturnReversed(entries.seen(payment, r));
            case BankAnswer.Credited _ -> new Judgement.Differs(Judgement.Difference.CREDIT_FOR_PAYMENT);
            case BankAnswer.FileStatus _, BankAnswer.GroupStatus _, BankAnswer.UnclearEntry _ ->
                throw new IllegalStateException("not about one payment");
        };
        entries.judged(payment, answer, judgement);
        return judgement;
    }

    private Judgement onStatus(Paid payment, BankAnswer.Status code, String reason) {
        if (mayBeLaterCopy && code == BankAnswer.Status.REJECTED) {
            return new Judgement.NothingNew();
        }
        return payment.sentAgain().isPresent()
                ? Judgement.onStatusOfFileSentAgain(payment.state(), code, reason)
                : Judgement.onStatus(payment.state(), code, reason);
    }

    /// @param group identity of the payment group it is about, empty for the whole file
    private void allOf(String messageId, Optional<String> group, BankAnswer.Status code, String reason) {
        save();
        var file = payments.file(messageId).orElse(null);
        var day = group.flatMap(id -> FileHead.executionDate(messageId, id));
        if (file == null || (group.isPresent() && day.isEmpty())) {
            differs(Judgement.Difference.UNKNOWN_REFERENCE, null, group.orElse(messageId), OptionalLong.empty());
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
                var isMeant = day.map(payment.executionDate()::equals)
                        .orElseGet(() -> !groupsSpokenOf.contains(payment.executionDate()));
                if (isMeant && !spokenOf.contains(payment.paymentId())) {
                    var reference = PaymentId.endToEndId(payment.paymentId());
                    follow(onStatus(payment, code, reason), payment, reference, OptionalLong.empty());
                }
            }
            save();
        } while (last != null);
        day.ifPresent(groupsSpokenOf::add);
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
        entries.save(answerId, now);
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
}
