package se.bistand.payout.scheduling;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param leadBankDays bank days from the file to the money in the account, as agreed with the bank
@ConfigurationProperties("bistand.payout.scheduling")
record SchedulingSettings(int leadBankDays) {}
