package se.bistand.endtoend.checker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything the checker has seen, as plain facts. Amounts in öre.
///
/// @param accepted applications that intake has kept
/// @param answered those that a driver outside the platform got the answer 201 for; empty where none has told
/// @param messages Message-ID of each e-mail at the mail server, null where it is not asked
/// @param checked applications whose registers have been checked
/// @param bases per application, the calculations made; a null basis is an application without one that counts
/// @param parked records that wait for a person, per service
/// @param differences open differences between ledger and bank
record World(
        Set<UUID> accepted,
        Set<UUID> answered,
        Set<UUID> checked,
        List<Basis> bases,
        List<Decision> decisions,
        List<Told> told,
        @Nullable List<String> messages,
        List<Payment> payments,
        List<Transfer> transfers,
        List<Booked> bank,
        Books books,
        List<Event> outboxes,
        List<Event> topics,
        Map<String, Integer> parked,
        int differences) {

    /// @param calculations rows in the database
    /// @param counts whether one of them is the one that counts
    record Basis(UUID applicationId, int calculations, boolean counts) {}

    /// @param granting true when money follows
    record Decision(UUID decisionId, UUID applicationId, boolean granting, long amountOre) {}

    /// A household's message about a decision.
    record Told(UUID decisionId, long amountOre, boolean sent) {}

    /// @param inFile whether it has left in a bank file
    /// @param replaces the refused or returned payment of the same decision that it was made in place of
    record Payment(
            UUID paymentId,
            UUID decisionId,
            long amountOre,
            boolean inFile,
            String state,
            @Nullable UUID replaces) {}

    /// One payment as it stands in the bytes of a stored file.
    record Transfer(String endToEndId, long amountOre, String messageId) {}

    /// One payment in the bank's own book.
    ///
    /// @param count how many times the bank was asked to pay it
    record Booked(String endToEndId, long amountOre, boolean paid, int count) {}

    /// Sums of the ledger and the files' own words.
    ///
    /// @param postingsOre all postings, debit minus credit
    /// @param controlSumOre sum of the files' CtrlSum
    /// @param filesOre sum as the database states it
    record Books(long postingsOre, long grantedOre, long settledOre, long controlSumOre, long filesOre) {}

    /// A record in an outbox or on a topic.
    ///
    /// @param where the service whose outbox it is, or `topic`
    /// @param digest of key and value together
    /// @param stated what it says, null in an outbox, where only the bytes count
    record Event(
            String where,
            String topic,
            UUID eventId,
            UUID digest,
            @Nullable Stated stated) {}

    /// What the proofs need to know of an event's content.
    record Stated(@Nullable UUID applicationId, @Nullable UUID subject, long amountOre) {}
}
