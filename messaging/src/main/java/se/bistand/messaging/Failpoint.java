package se.bistand.messaging;

/// Where a process may die between event and event; the system property `bistand.halt` names one to die at.
/// `AFTER_INBOX` is also "before the business rows", `BEFORE_OUTBOX` "after" them.
public enum Failpoint {
    BEFORE_INBOX,
    AFTER_INBOX,
    BEFORE_OUTBOX,
    AFTER_OUTBOX,
    BEFORE_COMMIT,
    AFTER_COMMIT,
    BEFORE_OFFSET_COMMIT,
    AFTER_OFFSET_COMMIT,
    BEFORE_SEND,
    AFTER_SEND,
    AFTER_ACK,
    AFTER_MARK;

    /// Asked each time, so that a test can arm a running process.
    public void hit() {
        if (name().equals(System.getProperty("bistand.halt")))
            Runtime.getRuntime().halt(137);
    }
}
