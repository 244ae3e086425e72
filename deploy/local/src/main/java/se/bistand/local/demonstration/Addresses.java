package se.bistand.local.demonstration;

import java.nio.file.Path;

/// Where the demonstration finds what it talks to; each without a slash at the end.
///
/// @param bankFiles where the bank simulator keeps the files it took in, so that a bank file can be opened
public record Addresses(
        String identity, String intake, String decision, String payout, String mail, String bank, Path bankFiles) {}
