package se.bistand.payout.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/// The folders at the bank: one takes our files, one holds the answers. Every method may be called again after a
/// failure.
public interface BankFolders {
    /// A file in the folder of answers.
    record Remote(String name, long size, Instant time) {}

    /// Where our files go, as the bank calls it.
    String inbound();

    /// Puts a file into the bank's folder. The bank sees it under its name when it is whole; doing it again replaces it
    /// by the same.
    void upload(String name, InputStream bytes) throws IOException;

    /// The answers that lie at the bank, oldest first.
    List<Remote> answers() throws IOException;

    /// Copies an answer.
    void download(Remote remote, OutputStream into) throws IOException;
}
