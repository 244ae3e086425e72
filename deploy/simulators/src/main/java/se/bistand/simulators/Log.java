package se.bistand.simulators;

/// One line per thing worth knowing on standard output. Never a personal number, a name or an account.
public final class Log {
    private static final System.Logger LOGGER = System.getLogger("se.bistand.simulators");

    private Log() {}

    public static void say(String what) {
        LOGGER.log(System.Logger.Level.INFO, what);
    }

    /// Says what failed by the kind of exception alone: its message could hold what was sent.
    public static void failed(String what, Exception cause) {
        LOGGER.log(
                System.Logger.Level.WARNING,
                what + " failed: " + cause.getClass().getSimpleName());
    }
}
