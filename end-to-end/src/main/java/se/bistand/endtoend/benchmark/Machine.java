package se.bistand.endtoend.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the operating system says about work and memory. Empty where there is no /proc.
final class Machine {
    /// Linux counts in hundredths of a second on every machine we know.
    private static final double TICKS = 100;

    private static final long KIB = 1024;
    private final Path pids;

    /// @param data the folder of `./up`
    Machine(Path data) {
        this.pids = data.resolve("pids");
    }

    /// @param seconds of work per process, `all` for the whole machine
    record Work(Map<String, Double> seconds) {
        Work since(Work before) {
            var between = new LinkedHashMap<String, Double>();
            seconds.forEach((name, value) -> between.put(name, value - before.seconds.getOrDefault(name, 0.0)));
            return new Work(between);
        }
    }

    Work work() {
        var seconds = new LinkedHashMap<String, Double>();
        var stat = read(Path.of("/proc/stat"));
        if (stat.startsWith("cpu ")) {
            var parts = stat.substring(0, stat.indexOf('\n')).split(" +", -1);
            // user nice system (idle iowait) irq softirq steal
            seconds.put(
                    "all",
                    (ticks(parts[1]) + ticks(parts[2]) + ticks(parts[3]) + ticks(parts[6]) + ticks(parts[7])) / TICKS);
        }
        running().forEach((name, pid) -> seconds.put(name, ofTree(pid)));
        seconds.put("benchmark", of(ProcessHandle.current().pid()));
        return new Work(seconds);
    }

    /// Resident memory in MiB, children included: PostgreSQL is many processes.
    Map<String, Long> memory() {
        var memory = new LinkedHashMap<String, Long>();
        running()
                .forEach((name, pid) -> memory.put(
                        name,
                        ProcessHandle.of(pid).stream()
                                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                                .mapToLong(process -> proportional(process.pid()))
                                .sum()));
        return memory;
    }

    private Map<String, Long> running() {
        var running = new TreeMap<String, Long>();
        try (var files = Files.list(pids)) {
            for (var file : files.toList()) {
                long pid = Long.parseLong(read(file).strip());
                if (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
                    running.put(file.getFileName().toString(), pid);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("No processes of ./up are noted in " + pids, e);
        }
        return running;
    }

    private static double ofTree(long pid) {
        return of(pid)
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToDouble(child -> of(child.pid()))
                        .sum();
    }

    private static double of(long pid) {
        var stat = read(Path.of("/proc/" + pid + "/stat"));
        if (stat.isEmpty()) {
            return 0;
        }
        // The name in parentheses may hold spaces; the rest is numbers. 14 and 15 are the process, 16 and 17 its ended
        // children.
        var parts = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (ticks(parts[11]) + ticks(parts[12]) + ticks(parts[13]) + ticks(parts[14])) / TICKS;
    }

    /// Shared pages are counted once, by share.
    private static long proportional(long pid) {
        return read(Path.of("/proc/" + pid + "/smaps_rollup"))
                        .lines()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / KIB;
    }

    private static double ticks(String text) {
        return Double.parseDouble(text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
