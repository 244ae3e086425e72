package se.bistand.payout.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Identity of payments: follows from the decision alone, so that the same decision can never become two payments. That
/// of a successor follows from the payment it replaces.
public final class PaymentId {
    /// Name space of payment identities: fixed for ever, as changing it would pay every decision again.
    private static final UUID NAMESPACE = UUID.fromString("5b0f1a52-6c3e-5d0a-9c55-3f0a7f1f9a01");

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    private PaymentId() {}

    /// UUIDv5 (RFC 9562) of the decision.
    public static UUID of(UUID decisionId) {
        return named(decisionId.toString());
    }

    /// UUIDv5 (RFC 9562) of the payment that it replaces.
    public static UUID successorOf(UUID paymentId) {
        return named("successor of " + paymentId);
    }

    private static UUID named(String name) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(bytes(NAMESPACE));
            var hash = sha1.digest(name.getBytes(StandardCharsets.US_ASCII));
            hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
            hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
            var buffer = ByteBuffer.wrap(hash);
            return new UUID(buffer.getLong(), buffer.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    /// The payment's reference in the bank file: its 32 hexadecimal digits, within the 35 characters ISO 20022 allows.
    public static String endToEndId(UUID paymentId) {
        return HexFormat.of().formatHex(bytes(paymentId));
    }

    /// The payment that a reference from the bank names; empty when it cannot be one of ours. Some banks answer in
    /// capitals.
    public static Optional<UUID> fromEndToEndId(String endToEndId) {
        var hex = endToEndId.strip().toLowerCase(java.util.Locale.ROOT);
        if (!HEX.matcher(hex).matches()) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
        return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
