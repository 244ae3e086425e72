package se.bistand.payout.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// What stands above the payments in a bank file. With the set of payments it decides every byte of the file.
///
/// @param messageId `MsgId`, unique for ever
/// @param createdAt fixed when the set is frozen, whole seconds
/// @param groups one per execution date, in date order
public record FileHead(String messageId, Instant createdAt, Debtor debtor, List<Group> groups) {
    /// Payments of one execution date.
    ///
    /// @param sumOre sum in öre
    public record Group(LocalDate executionDate, int payments, long sumOre) {}

    public FileHead {
        if (!BankText.isIdentity(messageId)) {
            throw new IllegalArgumentException("not an identity a bank takes: " + messageId);
        }
        groups = List.copyOf(groups);
    }

    public int payments() {
        return groups.stream().mapToInt(Group::payments).sum();
    }

    public long sumOre() {
        return groups.stream().mapToLong(Group::sumOre).sum();
    }

    /// `PmtInfId` of the group of an execution date.
    public static String groupId(String messageId, LocalDate executionDate) {
        return messageId + "-" + executionDate.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /// The execution date of the group that the bank names; empty when the file can have no such group.
    public static Optional<LocalDate> executionDate(String messageId, String groupId) {
        if (!groupId.startsWith(messageId + "-")) {
            return Optional.empty();
        }
        try {
            var date = groupId.substring(messageId.length() + 1);
            return Optional.of(LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    /// `MsgId` of the file numbered `sequence` of a municipality's day.
    public static String messageId(String municipality, LocalDate day, int sequence) {
        var number = String.format(java.util.Locale.ROOT, "%04d", sequence);
        return municipality + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + number;
    }
}
