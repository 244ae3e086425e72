package se.bistand.payout.file;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What is agreed with the bank about the files.
///
/// @param format version of pain.001
/// @param leadBankDays bank days from the file to the money in the account
/// @param paymentsPerFile the most payments in one file; the rest goes into the next
/// @param retry how long to wait after a failed transfer
/// @param lease how long a transfer may take before another instance takes it over; longer than the bank connection
/// allows any transfer
/// @param filesPerDay the most files of one municipality and day: a brake on anything that runs amok
@ConfigurationProperties("bistand.payout.file")
record FileSettings(
        Pain001.Format format,
        int leadBankDays,
        int paymentsPerFile,
        int filesPerDay,
        Duration retry,
        Duration lease) {}
