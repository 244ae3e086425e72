package se.bistand.messaging;

/// Where a process may die between event and event: `-Dbistand.halt=POINT` or `POINT:n` halts it the n-th time it
/// passes. `AFTER_INBOX` is also "before the business rows", `BEFORE_OUTBOX` "after" them.
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

    private static final String[] HALT = System.getProperty("bistand.halt", "").split(":");
    private static int passages;

    public void hit() {
        if (name().equals(HALT[0]) && ++passages >= (HALT.length > 1 ? Integer.parseInt(HALT[1]) : 1))
            Runtime.getRuntime().halt(137);
    }
}
