package se.bistand.payout.file;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.bistand.payout.domain.BankFolders;
import se.bistand.payout.domain.ByteStore;

/// Hands stored files over to the bank, again and again until it has them: always the same bytes under the same name.
///
/// A process that dies between the transfer and the note of it hands the file over once more. That pays nobody twice:
/// the bank knows the message and each payment by its identity.
@Component
class HandOver {
    private static final Logger log = LoggerFactory.getLogger(HandOver.class);

    private final PaymentFiles files;
    private final ByteStore bytes;
    private final BankFolders bank;
    private final MarkSent markSent;
    private final FileSettings settings;
    private final Clock clock;

    HandOver(
            PaymentFiles files,
            ByteStore bytes,
            BankFolders bank,
            MarkSent markSent,
            FileSettings settings,
            Clock clock) {
        this.files = files;
        this.bytes = bytes;
        this.bank = bank;
        this.markSent = markSent;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${bistand.payout.file.hand-over-every}", timeUnit = TimeUnit.MILLISECONDS)
    void handOver() {
        while (true) {
            var claimed = files.claim(clock.instant(), settings.lease());
            if (claimed.isEmpty()) {
                return;
            }
            var file = claimed.get();
            try (var in = bytes.open(file.fileId())) {
                bank.upload(file.name(), in);
                markSent.mark(file);
                log.info("Bank file {} is handed over", file.messageId());
            } catch (IOException | RuntimeException e) {
                log.warn("Bank file {} could not be handed over, tried again later", file.messageId(), e);
                files.failed(
                        file.fileId(),
                        e.getClass().getSimpleName(),
                        clock.instant().plus(settings.retry()));
            }
        }
    }
}
