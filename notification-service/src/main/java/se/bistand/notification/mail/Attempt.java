package se.bistand.notification.mail;

/// What came of one e-mail in a batch.
sealed interface Attempt {
    Claimed mail();

    /// The server took it.
    record Sent(Claimed mail) implements Attempt {}

    /// The server refused it, or it could not be opened.
    ///
    /// @param cause a code such as SMTP-550; never the address, never the server's own words
    record Refused(Claimed mail, String cause) implements Attempt {}

    /// The decision has no address an e-mail can be sent to, however often it is tried.
    ///
    /// @param cause a code, never the address
    record NoAddress(Claimed mail, String cause) implements Attempt {}

    /// No mail server was reached, so that nothing was tried: it uses up no try, and waits until one may be back.
    record NoServer(Claimed mail) implements Attempt {}

    /// It was never tried, since time ran out or the connection was lost before its turn.
    record NotTried(Claimed mail) implements Attempt {}
}
