package se.bistand.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Recognises a person without knowing the personal number: HMAC-SHA256 with a key that only the services hold.
///
/// The value is in events as `applicantRefs`. It is a pseudonym, not anonymous: whoever holds the key can try all
/// numbers.
public final class PersonReference {
    private static final int KEY_BYTES = 32;
    private final SecretKeySpec key;

    /// With the key all services share.
    ///
    /// @param base64Key 32 random bytes, base64
    public PersonReference(String base64Key) {
        var bytes = Base64.getDecoder().decode(base64Key.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("reference.key must be 32 bytes in base64, it is " + bytes.length);
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /// The reference of one person.
    ///
    /// @param personalNumber twelve digits, personal or coordination number
    /// @return 43 characters of base64url
    public String of(String personalNumber) {
        if (!personalNumber.matches("\\d{12}")) {
            throw new IllegalArgumentException("A person is referred to by twelve digits");
        }
        return hmac(personalNumber.getBytes(StandardCharsets.US_ASCII));
    }

    /// A keyed fingerprint of content, for comparing without keeping it.
    public String fingerprint(byte[] content) {
        var tagged = new byte[content.length + 1];
        tagged[0] = 'f'; // never the same input as a personal number, which starts with a digit
        System.arraycopy(content, 0, tagged, 1, content.length);
        return hmac(tagged);
    }

    private String hmac(byte[] input) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(input));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", impossible);
        }
    }
}
