package se.bistand.local;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/// Runs another main class and ends when the process that started it ends.
///
/// The starter holds the other end of this process's standard input and never writes to it. However the starter dies,
/// also by SIGKILL, the operating system closes that end, and the read below returns. So no orphan can remain, on Linux
/// and macOS alike, without process groups or pid files.
public final class Guarded {
    /// Set to `halt` when nothing on disk is worth an orderly shutdown.
    static final String ENDING = "BISTAND_ENDING";

    private static final long PATIENCE_MILLIS = 25_000;

    private Guarded() {}

    public static void main(String[] args) throws Throwable {
        Thread.ofPlatform().daemon().name("parent-watch").start(Guarded::endWithTheParent);
        var rest = Arrays.copyOfRange(args, 1, args.length);
        try {
            var main = Class.forName(args[0]).getDeclaredMethod("main", String[].class);
            main.setAccessible(true); // A main class need not be public, nor its main method.
            main.invoke(null, (Object) rest);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }

    private static void endWithTheParent() {
        waitForEndOfInput();
        if ("halt".equals(System.getenv(ENDING))) {
            Runtime.getRuntime().halt(0);
        }
        Thread.ofPlatform().daemon().name("last-resort").start(Guarded::haltAfterPatience);
        System.exit(0);
    }

    @SuppressWarnings("SystemConsoleNull") // Standard input is a pipe here, never a console.
    private static void waitForEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; only the end of the stream matters.
            }
        } catch (IOException closed) {
            // A closed stream is the end of the stream.
        }
    }

    private static void haltAfterPatience() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
