package se.bistand.payout.file;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.messaging.Events;
import se.bistand.messaging.Sealing;
import se.bistand.payout.domain.BankDays;
import se.bistand.payout.domain.ByteStore;
import se.bistand.payout.domain.Debtors;
import se.bistand.payout.domain.FileHead;
import se.bistand.payout.domain.Question;
import se.bistand.payout.domain.Transfer;
import se.bistand.payout.file.SealedPayment.Opened;
import se.bistand.web.Refusal;

/// Freezes what waits, and writes and stores the bank file of it, all in one transaction and before any transfer.
///
/// What must hold: a payment is in at most one file; the stored bytes are a function of the frozen set; number and sum
/// in the file are those of the rows; a payment someone must look at stays behind without stopping the others; nothing
/// is made while a difference with the bank is open.
@Component
class MakeBankFile {
    private static final Logger log = LoggerFactory.getLogger(MakeBankFile.class);

    /// So many broken seals may be single accidents.
    private static final int FEW = 10;

    /// The day's files are numbered from 1.
    record DayNumber(LocalDate day, int sequence) {}

    /// What came out of it.
    sealed interface Result {
        /// @param name of the file at the bank
        /// @param held payments left behind for a person
        record Made(String messageId, int payments, long sumOre, String name, int held) implements Result {}

        /// No payment waits, or all that wait are held for a person now.
        record NothingToPay(int held) implements Result {}
    }

    private final FrozenSets sets;
    private final PaymentFiles files;
    private final ByteStore bytes;
    private final Sealing sealing;
    private final FileSettings settings;
    private final Debtors debtors;
    private final Clock clock;

    MakeBankFile(
            FrozenSets sets,
            PaymentFiles files,
            ByteStore bytes,
            Sealing sealing,
            FileSettings settings,
            Debtors debtors,
            Clock clock) {
        this.sets = sets;
        this.files = files;
        this.bytes = bytes;
        this.sealing = sealing;
        this.settings = settings;
        this.debtors = debtors;
        this.clock = clock;
    }

    /// @param by identity of the person, or `schedule`
    @Transactional
    Result make(String municipality, String by) {
        var debtor = debtors.of(municipality).orElseThrow(MakeBankFile::noAccount);
        sets.lock(municipality);
        var number = nextNumber(municipality);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var messageId = FileHead.messageId(municipality, number.day(), number.sequence());
        var fileId = Events.id("payment-file", messageId);
        var earliest = BankDays.executionDate(number.day(), settings.leadBankDays());
        if (sets.freeze(fileId, municipality, settings.paymentsPerFile(), earliest, now) == 0) {
            return new Result.NothingToPay(0);
        }
        var held = holdBack(fileId);
        var head = new FileHead(messageId, now, debtor, sets.groups(fileId));
        if (head.payments() == 0) {
            return new Result.NothingToPay(held);
        }
        var format = settings.format().messageName();
        files.add(fileId, head, format, municipality, number, write(fileId, head), by);
        sets.book(fileId, now);
        log.info("Bank file {} holds {} payments; {} were held back", messageId, head.payments(), held);
        return new Result.Made(messageId, head.payments(), head.sumOre(), PaymentFile.name(format, messageId), held);
    }

    /// The number of the next file, if one may be made now.
    private DayNumber nextNumber(String municipality) {
        if (files.openDifferences(municipality) > 0) {
            throw Refusal.conflict(
                    "OPEN_DIFFERENCE",
                    "En skillnad mot banken måste utredas innan nästa fil.",
                    "A difference with the bank must be looked into before the next file.");
        }
        var today = LocalDate.now(clock);
        var sequence = files.made(municipality, today) + 1;
        if (sequence > settings.filesPerDay()) {
            throw Refusal.conflict(
                    "TOO_MANY_FILES",
                    "Dagens antal bankfiler är nått. Det som väntar följer med i nästa dags första fil. Måste det ut i"
                            + " dag kan driften höja gränsen (FILES_PER_DAY).",
                    "The day's number of bank files is reached. What waits goes with the first file of the next day."
                            + " If it must go today, the operator can raise the limit (FILES_PER_DAY).");
        }
        return new DayNumber(today, sequence);
    }

    private static Refusal noAccount() {
        return Refusal.conflict(
                "NO_BANK_ACCOUNT",
                "Kommunens bankkonto är inte inlagt.",
                "The municipality's bank account is not configured.");
    }

    private int holdBack(UUID fileId) {
        var questions = new ArrayList<Opened.Questionable>();
        sets.iterator(fileId).forEachRemaining(payment -> {
            if (payment.open(sealing) instanceof Opened.Questionable question) {
                questions.add(question);
            }
        });
        refuseWithoutKeys(fileId, questions);
        if (!questions.isEmpty()) {
            sets.hold(questions, clock.instant());
        }
        return questions.size();
    }

    /// One broken seal is a question about one payment. When most are broken it is our keys that are the wrong ones:
    /// nothing is held and nothing is paid until they are right.
    private void refuseWithoutKeys(UUID fileId, List<Opened.Questionable> questions) {
        var broken = questions.stream()
                .filter(q -> q.question() == Question.SEAL_BROKEN)
                .count();
        if (broken == 0) {
            return;
        }
        var all =
                sets.groups(fileId).stream().mapToInt(FileHead.Group::payments).sum();
        if (broken == all || (broken > FEW && 2 * broken > all)) {
            log.error("{} of {} payments cannot be opened with the keys of this service", broken, all);
            throw Refusal.conflict(
                    "KEYS_DO_NOT_FIT",
                    "Betalningarna kan inte öppnas med tjänstens nycklar. Kontakta driften.",
                    "The payments cannot be opened with the keys of the service. Contact operations.");
        }
    }

    private ByteStore.Sink write(UUID fileId, FileHead head) {
        try (var sink = bytes.sink(fileId)) {
            Pain001.write(settings.format(), head, transfers(fileId), sink);
            return sink;
        }
    }

    private Iterator<Transfer> transfers(UUID fileId) {
        var payments = sets.iterator(fileId);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return payments.hasNext();
            }

            @Override
            public Transfer next() {
                var payment = payments.next();
                if (payment.open(sealing) instanceof Opened.Payable(var transfer)) {
                    return transfer;
                }
                throw new IllegalStateException("payment " + payment.paymentId() + " changed while its file was made");
            }
        };
    }
}
