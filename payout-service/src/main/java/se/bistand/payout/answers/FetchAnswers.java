package se.bistand.payout.answers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.messaging.Events;
import se.bistand.payout.domain.BankFolders;
import se.bistand.payout.domain.BankFolders.Remote;
import se.bistand.payout.domain.ByteStore;

/// Fetches what the bank has laid out. Every file is kept byte by byte before anything is done with it, once per name
/// and content. Nothing is removed at the bank: that is the bank's to do.
@Component
class FetchAnswers {
    private static final Logger log = LoggerFactory.getLogger(FetchAnswers.class);

    private final BankFolders bank;
    private final AnswerSettings settings;
    private final AnswerFiles answers;
    private final ByteStore bytes;
    private final ApplyAnswers apply;
    private final TransactionTemplate transaction;
    private final Counter failures;
    private final Clock clock;
    private boolean wasReachable = true;

    FetchAnswers(
            BankFolders bank,
            AnswerSettings settings,
            AnswerFiles answers,
            ByteStore bytes,
            ApplyAnswers apply,
            TransactionTemplate transaction,
            MeterRegistry registry,
            Clock clock) {
        failures = Failures.of("fetch", registry);
        this.bank = bank;
        this.settings = settings;
        this.answers = answers;
        this.bytes = bytes;
        this.apply = apply;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${bistand.payout.answers.poll}")
    void fetchAndApply() {
        try {
            fetch();
            wasReachable = true;
        } catch (IOException | RuntimeException e) {
            failures.increment();
            if (wasReachable) {
                log.warn("The bank's answers cannot be fetched, tried again every {}", settings.poll(), e);
            }
            wasReachable = false;
        }
        apply.applyAll();
    }

    private void fetch() throws IOException {
        var remotes = bank.answers();
        var known = answers.known(remotes);
        for (var remote : remotes) {
            if (known.contains(remote)) {
                continue;
            }
            if (remote.size() > settings.largest().toBytes()) {
                apply.refuseTooLarge(remote);
                continue;
            }
            fetch(remote);
        }
    }

    /// One that cannot be opened is left for the next time and holds up none of the later ones.
    private void fetch(Remote remote) {
        var answerId = Events.id("bank-answer", remote.name(), remote.size(), remote.time());
        try {
            transaction.executeWithoutResult(status -> keep(answerId, remote));
        } catch (RuntimeException e) {
            failures.increment();
            log.warn("The bank's file {} cannot be fetched, tried again later", remote.name(), e);
        }
    }

    private void keep(UUID answerId, Remote remote) {
        var sink = bytes.sink(answerId);
        try (sink) {
            bank.download(remote, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!answers.add(answerId, remote, sink, clock.instant()).equals(answerId)) {
            bytes.delete(answerId);
        }
    }
}
