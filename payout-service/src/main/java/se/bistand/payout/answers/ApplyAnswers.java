package se.bistand.payout.answers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.messaging.Events;
import se.bistand.messaging.Outbox;
import se.bistand.payout.domain.BankFolders.Remote;
import se.bistand.payout.domain.ByteStore;
import se.bistand.payout.domain.Debtors;
import se.bistand.payout.domain.Judgement;

/// Applies the bank's answers, one file in one transaction, oldest first.
///
/// What must hold: a file that comes twice or out of order changes nothing it should not; a file that speaks of a file
/// not yet marked as sent waits for that note; what does not agree with the ledger is written down for a person and
/// changes nothing; a file that cannot be applied holds up no other.
@Component
class ApplyAnswers {
    private static final Logger log = LoggerFactory.getLogger(ApplyAnswers.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PATIENCE_AFTER_FAILURE = Duration.ofSeconds(30);

    private final AnswerFiles answers;
    private final PaidPayments payments;
    private final ByteStore bytes;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Debtors debtors;
    private final JdbcClient jdbc;
    private final Counter failures;
    private final Clock clock;

    ApplyAnswers(
            AnswerFiles answers,
            PaidPayments payments,
            ByteStore bytes,
            Outbox outbox,
            TransactionTemplate transaction,
            Debtors debtors,
            JdbcClient jdbc,
            MeterRegistry registry,
            Clock clock) {
        this.jdbc = jdbc;
        failures = Failures.of("apply", registry);
        this.answers = answers;
        this.payments = payments;
        this.bytes = bytes;
        this.outbox = outbox;
        this.transaction = transaction;
        this.debtors = debtors;
        this.clock = clock;
    }

    void applyAll() {
        while (applyNext()) {
            // until nothing waits
        }
    }

    private boolean applyNext() {
        var next = answers.next(clock.instant());
        next.ifPresent(this::applyOrExplain);
        return next.isPresent();
    }

    private void applyOrExplain(AnswerFiles.Waiting waiting) {
        try {
            transaction.executeWithoutResult(status -> {
                if (answers.lock(waiting.answerId())) {
                    apply(waiting);
                }
            });
        } catch (AnswerBatch.TooEarly tooEarly) {
            postpone(waiting);
        } catch (BankXml.Unreadable unreadable) {
            refuse(waiting, unreadable);
        } catch (RuntimeException e) {
            failures.increment();
            if (Failures.isOfContent(e)) {
                log.error("The bank's file {} cannot be applied", waiting.name(), e);
                refuse(waiting, e);
            } else {
                log.warn("The bank's file {} is not applied, tried again later", waiting.name(), e);
                answers.postpone(waiting.answerId(), clock.instant().plus(PATIENCE_AFTER_FAILURE));
            }
        }
    }

    private void postpone(AnswerFiles.Waiting waiting) {
        log.info("The bank's file {} waits for the note that our file is sent", waiting.name());
        answers.postpone(waiting.answerId(), clock.instant().plus(PATIENCE));
    }

    private void apply(AnswerFiles.Waiting waiting) {
        var batch = new AnswerBatch(waiting.answerId(), payments, new BookedEntries(jdbc), outbox, clock.instant());
        try (var xml = BankXml.open(bytes.open(waiting.answerId()))) {
            var namespace = xml.namespace();
            var kind = namespace.substring(namespace.lastIndexOf(':') + 1);
            if (kind.startsWith("pain.002.")) {
                Pain002.read(xml, batch, batch::refusedAsWhole);
            } else if (kind.startsWith("camt.054.")) {
                Camt054.read(xml, waiting.answerId().toString(), batch, iban -> batch.about(debtors.ofAccount(iban)));
            } else {
                throw new BankXml.Unreadable("neither pain.002 nor camt.054");
            }
            batch.finish();
            answers.applied(waiting.answerId(), kind, batch.statements(), batch.moved(), clock.instant());
            log.info(
                    "The bank's file {} says {} things, {} payments moved, {} differences",
                    waiting.name(),
                    batch.statements(),
                    batch.moved(),
                    batch.differences());
        }
    }

    /// A file too large to fetch is to a person what a file nobody can read is; told once.
    void refuseTooLarge(Remote remote) {
        var answerId = Events.id("bank-answer-too-large", remote.name(), remote.size(), remote.time());
        transaction.executeWithoutResult(status -> {
            if (answers.notFetched(answerId, remote, clock.instant())) {
                log.error("The bank's file {} is too large and not fetched: {} bytes", remote.name(), remote.size());
                payments.add(answerId, List.of(unreadable(remote.name())), clock.instant());
            }
        });
    }

    /// A file nobody can read may say that money was not paid: it stops the next file until a person has looked.
    private void refuse(AnswerFiles.Waiting waiting, RuntimeException why) {
        log.error("The bank's file {} cannot be read: {}", waiting.name(), why.getMessage());
        transaction.executeWithoutResult(status -> {
            if (answers.lock(waiting.answerId())) {
                answers.unreadable(waiting.answerId());
                payments.add(waiting.answerId(), List.of(unreadable(waiting.name())), clock.instant());
            }
        });
    }

    private static Difference unreadable(String name) {
        return new Difference(Judgement.Difference.UNREADABLE, Optional.empty(), Optional.empty(), name, 0, 0);
    }
}
