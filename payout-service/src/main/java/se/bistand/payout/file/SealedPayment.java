package se.bistand.payout.file;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.UUID;
import se.bistand.messaging.Sealing;
import se.bistand.payout.domain.AccountNumber;
import se.bistand.payout.domain.BankText;
import se.bistand.payout.domain.Question;
import se.bistand.payout.domain.Transfer;

/// A payment of a frozen set as it lies in the database: name and account sealed.
record SealedPayment(
        UUID paymentId,
        UUID caseId,
        LocalDate executionDate,
        long amountOre,
        ByteBuffer sealedPayeeName,
        ByteBuffer sealedAccount) {
    private static final int LONGEST_NAME = 140;

    /// What comes out when the seals are broken open.
    sealed interface Opened {
        /// Everything the bank needs.
        record Payable(Transfer transfer) implements Opened {}

        /// A person must look first; the others in the set go on without it.
        record Questionable(UUID paymentId, Question question) implements Opened {}
    }

    Opened open(Sealing sealing) {
        String account;
        String name;
        try {
            account = sealing.open(caseId, "account", sealedAccount);
            name = BankText.fold(sealing.open(caseId, "payeeName", sealedPayeeName), LONGEST_NAME);
        } catch (IllegalStateException sealBroken) {
            return new Opened.Questionable(paymentId, Question.SEAL_BROKEN);
        }
        return switch (AccountNumber.parse(account)) {
            case AccountNumber.Invalid(var question) -> new Opened.Questionable(paymentId, question);
            case AccountNumber.Valid valid ->
                name.isEmpty()
                        ? new Opened.Questionable(paymentId, Question.PAYEE_NAME_MISSING)
                        : new Opened.Payable(new Transfer(paymentId, executionDate, amountOre, name, valid));
        };
    }

    /// Never a person in a log.
    @Override
    public String toString() {
        return "SealedPayment " + paymentId;
    }
}
