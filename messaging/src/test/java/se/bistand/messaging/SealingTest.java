package se.bistand.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {
    private static final UUID CASE = new UUID(1, 2);

    @TempDir
    Path folder;

    private Sealing sealing;

    @BeforeEach
    void keys() throws Exception {
        sealing = new Sealing(keyset("sealing.json"));
    }

    @Test
    void a_sealed_value_opens_for_its_own_case_and_field() {
        var sealed = sealing.seal(CASE, "payeeName", "Åsa Provsson");
        assertThat(sealing.open(CASE, "payeeName", ByteBuffer.wrap(sealed))).isEqualTo("Åsa Provsson");
    }

    @Test
    void the_value_is_not_in_the_sealed_bytes_and_two_seals_differ() {
        var sealed = sealing.seal(CASE, "payeeName", "Åsa Provsson");
        assertThat(new String(sealed, UTF_8)).doesNotContain("Provsson");
        assertThat(sealing.seal(CASE, "payeeName", "Åsa Provsson")).isNotEqualTo(sealed);
    }

    @Test
    void a_sealed_value_does_not_open_for_another_case() {
        var sealed = ByteBuffer.wrap(sealing.seal(CASE, "email", "asa@example.se"));
        assertThatThrownBy(() -> sealing.open(new UUID(1, 3), "email", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_sealed_value_does_not_open_as_another_field() {
        var sealed = ByteBuffer.wrap(sealing.seal(CASE, "email", "asa@example.se"));
        assertThatThrownBy(() -> sealing.open(CASE, "account", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_altered_value_does_not_open() {
        var sealed = sealing.seal(CASE, "email", "asa@example.se");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealing.open(CASE, "email", ByteBuffer.wrap(sealed)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_value_sealed_with_other_keys_does_not_open() throws Exception {
        var sealed = ByteBuffer.wrap(new Sealing(keyset("other.json")).seal(CASE, "email", "asa@example.se"));
        assertThatThrownBy(() -> sealing.open(CASE, "email", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void missing_keys_are_said_with_the_remedy() {
        assertThatThrownBy(() -> new Sealing(folder.resolve("none.json"))).hasMessageContaining("set BISTAND_KEYS");
    }

    private Path keyset(String name) throws Exception {
        var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
        var json =
                TinkJsonProtoKeysetFormat.serializeKeyset(handle, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
        return Files.writeString(folder.resolve(name), json);
    }
}
