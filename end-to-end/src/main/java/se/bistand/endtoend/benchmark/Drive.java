package se.bistand.endtoend.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// An e-service that submits, a caseworker who reads the queue and decides, a finance officer who asks for the bank
/// file: all through the real APIs, at the same time.
final class Drive {
    private static final int SUBMITTING = 48;
    private static final int DECIDING = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Place place;
    private final Database database;
    /// Only these are decided: whatever else waits in the queue is somebody else's.
    private final Set<String> submitted = ConcurrentHashMap.newKeySet();

    private final Set<String> decided = ConcurrentHashMap.newKeySet();
    private final AtomicInteger granted = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();

    Drive(Place place, Database database) {
        this.place = place;
        this.database = database;
    }

    /// @param answered applications that intake answered 201 to
    /// @param granted decisions that pay out
    record Done(Instant from, Instant to, Set<UUID> answered, int granted) {
        double seconds() {
            return Duration.between(from, to).toNanos() / 1e9;
        }
    }

    /// @param first number of the first household, so that a second run on the same data uses other people
    Done run(int first, int count, String month) throws InterruptedException, ExecutionException {
        int settledBefore = database.settled();
        int toldBefore = database.told();
        var from = Instant.now();
        try (var work = Executors.newVirtualThreadPerTaskExecutor()) {
            var submitting = work.submit(() -> submitAll(first, count, month));
            var deciding = work.submit(() -> decideAll(count));
            var paying = work.submit(() -> payAll(settledBefore, count));
            submitting.get();
            System.out.printf("  %6.1f s  %d accepted%n", since(from), accepted.get());
            deciding.get();
            System.out.printf("  %6.1f s  %d decided, %d granted%n", since(from), decided.size(), granted.get());
            paying.get();
            System.out.printf("  %6.1f s  %d settled%n", since(from), granted.get());
            awaitTold(toldBefore + count);
            System.out.printf("  %6.1f s  %d notified%n", since(from), count);
        }
        var answered = submitted.stream().map(UUID::fromString).collect(Collectors.toSet());
        return new Done(from, Instant.now(), answered, granted.get());
    }

    private Void submitAll(int first, int count, String month) throws InterruptedException, ExecutionException {
        var eService = Api.asEService(place);
        var households = new Households(month);
        var address = place.intake().resolve("/api/applications");
        inParallel(SUBMITTING, count, n -> {
            var key = "benchmark-" + month + "-" + (first + n);
            var answer = eService.post(address, households.application(first + n), "Idempotency-Key", key);
            submitted.add(answer.expect(201).json().get("applicationId").asString());
            accepted.incrementAndGet();
        });
        return null;
    }

    private Void decideAll(int count) throws InterruptedException, ExecutionException {
        var caseworker = Api.asStaff(place, "anna.handlaggare");
        var queue = place.decision().resolve("/api/queue?limit=1000");
        var deadline = Instant.now().plus(PATIENCE);
        while (decided.size() < count) {
            var fresh = new ArrayList<JsonNode>();
            for (var row : caseworker.get(queue).expect(200).json()) {
                var id = row.get("applicationId").asString();
                if (submitted.contains(id) && !decided.contains(id)) {
                    fresh.add(row);
                }
            }
            if (fresh.isEmpty()) {
                still(deadline, decided.size() + " of " + count + " are decided and the queue stays empty");
                Thread.sleep(100);
            } else {
                deadline = Instant.now().plus(PATIENCE);
                inParallel(DECIDING, fresh.size(), n -> decide(caseworker, fresh.get(n)));
            }
        }
        return null;
    }

    private void decide(Api caseworker, JsonNode row) {
        var id = row.get("applicationId").asString();
        long difference =
                row.get("differenceOre").isNull() ? 0 : row.get("differenceOre").asLong();
        var result = row.get("result").asString();
        var outcome = result.equals("DEFICIT") ? "GRANT" : result.equals("SURPLUS") ? "REJECTION" : "PARTIAL";
        long amount = switch (outcome) {
            case "GRANT" -> difference;
            case "PARTIAL" -> 400_000;
            default -> 0;
        };
        var body = """
            {"calculationId":"%s","outcome":"%s","amountOre":%d,"reasons":"%s","answeredQuestions":%s}
            """.formatted(
                        row.get("calculationId").asString(),
                        outcome,
                        amount,
                        outcome.equals("GRANT") && row.get("questions").isEmpty() ? "" : "Utrett under mätningen.",
                        row.get("questions"));
        caseworker
                .post(place.decision().resolve("/api/applications/" + id + "/decision"), body)
                .expect(201, 200);
        if (amount > 0) {
            granted.incrementAndGet();
        }
        decided.add(id);
    }

    private Void payAll(int settledBefore, int count) throws InterruptedException {
        var finance = Api.asStaff(place, "cilla.ekonom");
        var files = place.payout().resolve("/api/bank-files");
        var deadline = Instant.now().plus(PATIENCE);
        int last = -1;
        for (int round = 0; ; round++) {
            untilDecided(count);
            if (round % 10 == 0) {
                Api.emptyMailServer(place);
            }
            finance.post(files, "{}").expect(200, 201);
            if (decided.size() < count) {
                if (decided.size() != last) {
                    deadline = Instant.now().plus(PATIENCE);
                    last = decided.size();
                }
                still(deadline, last + " of " + count + " are decided");
                continue;
            }
            // Counting goes through all payments there are: not while it would take from what is measured.
            int settled = database.settled() - settledBefore;
            if (settled >= granted.get()) {
                return null;
            }
            if (settled != last) {
                deadline = Instant.now().plus(PATIENCE);
                last = settled;
            }
            still(deadline, settled + " of " + granted.get() + " payments are settled");
        }
    }

    /// A second and a half, but the last files are asked for at once: what waits for them is not work.
    private void untilDecided(int count) throws InterruptedException {
        for (var wait = 300; wait <= 1_500; wait += 300) {
            Thread.sleep(300);
            if (decided.size() == count) {
                return;
            }
        }
    }

    private void awaitTold(int wanted) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (database.told() < wanted) {
            still(deadline, "Only " + database.told() + " of " + wanted + " households have been told");
            Thread.sleep(200);
        }
    }

    @FunctionalInterface
    interface Step {
        void of(int n);
    }

    private static void inParallel(int atATime, int count, Step step) throws InterruptedException, ExecutionException {
        var slots = new Semaphore(atATime);
        var all = new ArrayList<Future<?>>(count);
        try (var work = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < count; n++) {
                int number = n;
                slots.acquire();
                all.add(work.submit(() -> {
                    try {
                        step.of(number);
                    } finally {
                        slots.release();
                    }
                }));
            }
            await(all);
        }
    }

    private static void await(List<Future<?>> all) throws InterruptedException, ExecutionException {
        for (var one : all) {
            one.get();
        }
    }

    private static void still(Instant deadline, String otherwise) {
        if (Instant.now().isAfter(deadline)) {
            throw new IllegalStateException(
                    otherwise + ", and nothing has happened for " + PATIENCE.toMinutes() + " min");
        }
    }

    private static double since(Instant from) {
        return Duration.between(from, Instant.now()).toMillis() / 1000.0;
    }
}
