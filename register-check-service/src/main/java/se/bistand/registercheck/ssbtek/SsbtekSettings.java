package se.bistand.registercheck.ssbtek;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import se.bistand.registercheck.domain.Register;

/// Where SSBTEK is and as whom it is asked.
///
/// @param contract version of the contract, V11 or V10; the address is that of the same version
/// @param sslBundle name of the bundle with the client certificate; empty without TLS
/// @param callTimeout longest time for a whole call, answer included
/// @param callTimeouts what differs for a single register; a call that asks several waits for the slowest
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
        Map<Register, Duration> callTimeouts,
        DataSize largestAnswer,
        String purpose,
        String lawText,
        String handledBy,
        Map<String, Asker> municipalities) {

    /// @param organisationNumber twelve digits, `16` first
    /// @param actor Försäkringskassan's id of the board that asks (aktörsid)
    record Asker(String name, String organisationNumber, String actor) {}

    SsbtekSettings {
        callTimeouts = callTimeouts == null ? Map.of() : Map.copyOf(callTimeouts);
    }

    /// The longest time of a call that asks these; of the connection test, which asks none, the usual one.
    Duration timeout(Set<Register> asked) {
        return asked.stream()
                .map(register -> callTimeouts.getOrDefault(register, callTimeout))
                .max(Duration::compareTo)
                .orElse(callTimeout);
    }

    @Nullable
    Asker asker(String municipality) {
        return municipalities.get(municipality);
    }
}
