package se.bistand.registercheck.ssbtek;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// Where SSBTEK is and as whom it is asked.
///
/// @param contract version of the contract, V11 or V10; the address is that of the same version
/// @param sslBundle name of the bundle with the client certificate; empty without TLS
/// @param callTimeout longest time for a whole call, answer included
/// @param largestAnswer an answer larger than this is not read
/// @param purpose why it is asked (syfte)
/// @param lawText what breaks secrecy: 15 kap. 10–12 §§ socialtjänstlagen (2025:400)
/// @param handledBy who handles the case where no person does (handläggare)
/// @param municipalities by four-digit code; one that is not here has no agreement and cannot ask
@ConfigurationProperties("bistand.ssbtek")
record SsbtekSettings(
        URI url,
        Contract contract,
        String sslBundle,
        Duration connectTimeout,
        Duration callTimeout,
        DataSize largestAnswer,
        String purpose,
        String lawText,
        String handledBy,
        Map<String, Asker> municipalities) {

    /// @param organisationNumber twelve digits, `16` first
    /// @param actor Försäkringskassan's id of the board that asks (aktörsid)
    record Asker(String name, String organisationNumber, String actor) {}

    @Nullable
    Asker asker(String municipality) {
        return municipalities.get(municipality);
    }
}
