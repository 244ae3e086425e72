package se.bistand.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/// The program behind `./up`.
///
/// Exit codes: 0 all went well, 1 something failed, 2 the machine or the call does not allow a start.
public final class Launcher {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Progress progress = Progress.onThisTerminal();
    private final Map<String, String> environment;
    private final Installation installation;
    private final Path dir;

    private Launcher(Map<String, String> environment, Installation installation) {
        this.environment = environment;
        this.installation = installation;
        this.dir = installation.root().resolve(".local");
    }

    public static void main(String[] args) {
        var wishes = List.of(args);
        int code;
        try {
            code = new Launcher(System.getenv(), Installation.find()).run(wishes.contains("--check"));
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            code = 2;
        } catch (IOException e) {
            System.err.println("The folder .local could not be used: " + e.getMessage()
                    + ". Make it writable, or remove it with ./up --clean.");
            code = 2;
        }
        System.exit(code);
    }

    private int run(boolean check) throws IOException {
        Files.createDirectories(dir);
        try (var channel =
                FileChannel.open(dir.resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(channel);
            Preconditions.diskIsLargeEnough(Files.getFileStore(dir).getUsableSpace(), dir.toString());
            Leftovers.await(
                    dir.resolve("pids"),
                    () -> progress.say(
                            "Waiting for the processes of an ./up that was killed; they end by themselves …"));
            Preconditions.portsAreFree(environment);
            return runPlatform(check);
        }
    }

    private void lock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException heldHere) {
            // The same answer as for a lock held by another process.
        }
        throw new Refused("Another ./up runs from this folder: stop it with Ctrl-C in its window first.");
    }

    private int runPlatform(boolean check) {
        var start = System.nanoTime();
        var platform = new Platform(installation, dir.toAbsolutePath(), environment, progress);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(platform)));
        try {
            progress.say("Starting; logs are in " + dir.resolve("logs"));
            platform.start();
            progress.say("Everything is up after "
                    + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s.");
            platform.demonstration(dir).run();
            if (check) {
                progress.say("\nThe chain works, after "
                        + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s.");
                return 0;
            }
            Ending.lines(environment).forEach(progress::say);
            platform.failure().join();
            return 1;
        } catch (CompletionException failed) {
            return failed(platform, failed.getCause() == null ? failed : failed.getCause());
        } catch (RuntimeException failed) {
            return failed(platform, failed);
        }
    }

    /// While everything is being stopped, whatever fails fails because of that. Ctrl-C may end a process that is just
    /// being made, before it is deaf to it, and is heard here a moment later.
    private int failed(Platform platform, Throwable cause) {
        LockSupport.parkNanos(A_MOMENT.toNanos());
        if (!platform.isStopping()) {
            progress.say("\n" + message(cause));
        }
        return 1;
    }

    private static String message(Throwable failed) {
        return failed.getMessage() == null ? failed.toString() : failed.getMessage();
    }

    private void stop(Platform platform) {
        progress.say("\nStopping everything …");
        platform.stop();
        progress.say("Stopped. Data is kept in " + dir + "; ./up --clean removes it.");
    }
}
