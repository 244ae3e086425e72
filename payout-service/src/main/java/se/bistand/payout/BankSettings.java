package se.bistand.payout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// How the bank is reached.
///
/// @param hostKey SHA-256 fingerprint of the bank's host key as `ssh-keygen -l` prints it, such as `SHA256:…`; `any`
/// trusts whoever answers and is for a developer's machine only
/// @param poll how often the folder of answers is looked into
/// @param retry how long to wait after a failed transfer; also how long a transfer may take before another instance
/// takes it over
/// @param largestAnswer answers larger than this are not fetched
@ConfigurationProperties("bistand.bank")
public record BankSettings(
        String host,
        int port,
        String user,
        String password,
        String hostKey,
        String inbound,
        String outbound,
        Duration poll,
        Duration retry,
        Duration timeout,
        DataSize largestAnswer) {
    /// Never a password in a log.
    @Override
    public String toString() {
        return "BankSettings[" + host + ":" + port + "]";
    }
}
