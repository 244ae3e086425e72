package se.bistand.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Sends one household's application and tells each stage as it happens. Everything goes through the APIs that people
/// and e-services use; the two people who act here are personas, and that is said.
public final class Demonstration {
    private static final Duration STAGE_LIMIT = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int QUEUE = 1000;
    private static final long WITHOUT_NORM_ORE = 400_000;

    private final Addresses at;
    private final Path notes;
    private final Consumer<String> tell;
    private final Runnable stillAlive;

    /// @param notes a file that remembers what earlier demonstrations with this data were about
    /// @param tell takes one line for the person who watches
    /// @param stillAlive throws when the platform has lost a process
    public Demonstration(Addresses at, Path notes, Consumer<String> tell, Runnable stillAlive) {
        this.at = at;
        this.notes = notes;
        this.tell = tell;
        this.stillAlive = stillAlive;
    }

    /// Returns when the whole chain has worked.
    public void run() {
        var now = YearMonth.now(ZoneId.of("Europe/Stockholm"));
        var household = Household.next(notes, MonthsWithNorm.all(now, MonthsWithNorm.asking(at.decision())));
        tell.accept("One household goes through the chain (fictitious: " + household.name() + ", two children, month "
                + household.month() + ")");
        var applicationId = submit(household);
        var caseworker = Api.asStaff(at.identity(), "anna.handlaggare");
        var basis = await("the registers and the norm", () -> found(caseworker.get(basisOf(applicationId))));
        tellBasis(basis);
        awaitInQueue(caseworker, applicationId, basis);
        decide(caseworker, applicationId, basis);
        var finance = Api.asStaff(at.identity(), "cilla.ekonom");
        payOut(finance, applicationId);
        awaitSettled(finance, applicationId);
        awaitMail(household);
    }

    private UUID submit(Household household) {
        var eService = Api.asService(at.identity(), "e-service-lindeby");
        var key = UUID.randomUUID().toString();
        var answer = eService.post(
                at.intake() + "/api/applications", household.application(), Map.of("Idempotency-Key", key));
        if (answer.status() != 201) {
            throw new Failed("The application was refused: " + answer.problem());
        }
        var applicationId = UUID.fromString(answer.body().path("applicationId").asText());
        stage("submitted", "application " + applicationId);
        return applicationId;
    }

    private void tellBasis(JsonNode basis) {
        stage("registers checked", String.join("; ", Told.registers(basis)));
        stage("norm calculated", basis.path("result").asText());
        Told.lines(basis).forEach(line -> tell.accept("      " + line));
        tell.accept("      " + Told.sums(basis));
    }

    /// The queue shows the oldest thousand; behind so many, the basis tells that a person is waited for.
    private void awaitInQueue(Api caseworker, UUID applicationId, JsonNode basis) {
        var row = await(
                "the queue",
                () -> found(caseworker.get(at.decision() + "/api/queue?limit=" + QUEUE))
                        .flatMap(queue -> queue.size() < QUEUE
                                ? first(queue, "applicationId", applicationId)
                                : Optional.of(basis)));
        stage(
                "waiting for a person",
                "in the caseworkers' queue since " + row.path("waitingSince").asText());
    }

    private void decide(Api caseworker, UUID applicationId, JsonNode basis) {
        var questions = new ArrayList<String>();
        basis.path("questions").forEach(question -> questions.add(question.asText()));
        var amount = amount(basis);
        var decision = new HashMap<String, Object>();
        decision.put("calculationId", basis.path("calculationId").asText());
        decision.put("outcome", "GRANT");
        decision.put("amountOre", amount);
        decision.put("reasons", questions.isEmpty() ? "" : "Frågorna är utredda. Hushållet har rätt till bistånd.");
        decision.put("answeredQuestions", questions);
        var answer = caseworker.post(basisOf(applicationId) + "/decision", decision, Map.of());
        if (answer.status() != 201) {
            throw new Failed("The decision was refused: " + answer.problem());
        }
        stage(
                "decided",
                Told.kronor(amount) + " granted by the persona anna.handlaggare"
                        + " (for this demonstration only: a real decision is a person's)");
    }

    /// The deficit; where something is unclear, as before the norm of a year is known, what a person could decide.
    static long amount(JsonNode basis) {
        var difference = basis.path("differenceOre");
        return difference.isNumber() ? Math.max(0, difference.asLong()) : WITHOUT_NORM_ORE;
    }

    private void payOut(Api finance, UUID applicationId) {
        await("the payment", () -> payment(finance, applicationId));
        var file = await("the bank file", () -> {
            var answer = finance.post(at.payout() + "/api/bank-files", Map.of(), Map.of());
            if (answer.status() >= 400) {
                throw new Failed("The bank file was refused: " + answer.problem());
            }
            return payment(finance, applicationId)
                    .filter(payment -> payment.path("messageId").isTextual())
                    .map(payment -> payment.path("messageId").asText())
                    .flatMap(messageId -> found(finance.get(at.payout() + "/api/bank-files"))
                            .flatMap(files -> first(files, "messageId", messageId)));
        });
        stage(
                "in a bank file",
                file.path("messageId").asText() + ", made for the persona cilla.ekonom: "
                        + file.path("payments").asInt() + " payment(s), "
                        + Told.kronor(file.path("sumOre").asLong()));
        // The bank moves what it has taken in to its archive.
        var name = Path.of(file.path("path").asText()).getFileName();
        tell.accept("      " + at.bankFiles().resolve(String.valueOf(name)));
    }

    private void awaitSettled(Api finance, UUID applicationId) {
        var told = new ArrayList<String>();
        var payment = await(
                "the bank's answer",
                () -> payment(finance, applicationId).filter(row -> {
                    var state = row.path("state").asText();
                    if (List.of("REJECTED", "RETURNED", "CANCELLED", "HELD").contains(state)) {
                        throw new Failed("The payment was not made: " + row);
                    }
                    if (!told.contains(state)) {
                        told.add(state);
                    }
                    return state.equals("SETTLED");
                }));
        stage(
                "bank answered",
                String.join(" → ", told) + ", settled on "
                        + payment.path("settledOn").asText());
    }

    private void awaitMail(Household household) {
        var mailbox =
                at.mail() + "/api/user/" + URLEncoder.encode(household.email(), StandardCharsets.UTF_8) + "/messages";
        var messages =
                await("the e-mail", () -> found(Api.asNobody().get(mailbox)).filter(list -> !list.isEmpty()));
        stage(
                "applicant notified",
                "e-mail to " + household.email() + ": "
                        + messages.get(0).path("subject").asText());
    }

    private Optional<JsonNode> payment(Api finance, UUID applicationId) {
        return found(finance.get(at.payout() + "/api/payments?applicationId=" + applicationId))
                .filter(payments -> !payments.isEmpty())
                .map(payments -> payments.get(0));
    }

    private String basisOf(UUID applicationId) {
        return at.decision() + "/api/applications/" + applicationId;
    }

    private static Optional<JsonNode> found(Api.Answer answer) {
        if (answer.status() == 401 || answer.status() == 403) {
            throw new Failed("The persona may not ask: " + answer.problem());
        }
        return answer.status() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }

    private static Optional<JsonNode> first(JsonNode rows, String field, Object value) {
        for (var row : rows) {
            if (row.path(field).asText().equals(value.toString())) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private void stage(String name, String detail) {
        tell.accept(String.format("  ● %-21s %s", name, detail));
    }

    private <T> T await(String what, Supplier<Optional<T>> question) {
        var end = System.nanoTime() + STAGE_LIMIT.toNanos();
        while (System.nanoTime() < end) {
            stillAlive.run();
            var answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            pause();
        }
        throw new Failed("Nothing came of " + what + " within " + STAGE_LIMIT.toSeconds()
                + " s; the logs are in .local/logs, parked records at /operator/parked of each service.");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted.", stopped);
        }
    }
}
