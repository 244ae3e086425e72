package se.bistand.payout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How the bank is reached.
///
/// @param hostKey SHA-256 fingerprint of the bank's host key as `ssh-keygen -l` prints it, such as `SHA256:…`; `any`
/// trusts whoever answers and is for a developer's machine only
/// @param timeout how long to wait for the bank to answer the door
/// @param transfer the longest a transfer may take, with the wait for the one before it
@ConfigurationProperties("bistand.bank")
record BankSettings(
        String host,
        int port,
        String user,
        String password,
        String hostKey,
        String inbound,
        String outbound,
        Duration timeout,
        Duration transfer) {
    /// Never a password in a log.
    @Override
    public String toString() {
        return "BankSettings[" + host + ":" + port + "]";
    }
}
