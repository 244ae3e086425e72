package se.bistand.messaging;

/// Where a process may die between event and event.
final class Failpoint {
    private Failpoint() {}

    /// Dies if the system property `bistand.halt` names this point; asked each time, so that a test can arm a process.
    static void hit(String point) {
        if (point.equals(System.getProperty("bistand.halt")))
            Runtime.getRuntime().halt(137);
    }
}
