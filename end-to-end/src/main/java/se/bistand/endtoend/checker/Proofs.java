package se.bistand.endtoend.checker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The claims, one method each. Pure: the same world gives the same findings.
final class Proofs {
    private final World world;
    private final Map<UUID, World.Decision> granting;

    Proofs(World world) {
        this.world = world;
        this.granting = world.decisions().stream()
                .filter(World.Decision::granting)
                .collect(Collectors.toMap(World.Decision::decisionId, Function.identity(), (one, other) -> one));
    }

    List<Finding> all() {
        var events = new EventProofs(world);
        var witnesses = new WitnessProofs(world);
        return List.of(
                witnesses.everyAnsweredApplicationIsKept(),
                everyApplicationIsChecked(),
                everyApplicationHasOneBasis(),
                everyDecisionIsAboutAnAcceptedApplication(),
                new PaymentProofs(world).everyGrantHasOnePayment(),
                everyHouseholdIsTold(),
                witnesses.theMailServerHasEachMessage(),
                everyFileHoldsItsPaymentsOnce(),
                theBankPaidEachOnce(),
                theSumsAgree(),
                events.everyEventIsOnItsTopic(),
                events.noTopicSaysWhatNobodyStated(),
                events.noEventIsStatedTwice(),
                events.topicsAndDatabasesAgree(),
                events.everyStepOfAPaymentIsTold(),
                nothingIsParked());
    }

    private Finding everyApplicationIsChecked() {
        var wrong = new ArrayList<String>();
        missing(world.accepted(), world.checked(), "accepted, registers not checked", wrong);
        missing(world.checked(), world.accepted(), "checked, never accepted", wrong);
        return new Finding(
                "every accepted application is checked with the registers",
                world.accepted().size(),
                wrong);
    }

    private Finding everyApplicationHasOneBasis() {
        var wrong = new ArrayList<String>();
        var based = world.bases().stream().map(World.Basis::applicationId).collect(toSet());
        missing(world.accepted(), based, "accepted, no basis", wrong);
        missing(based, world.accepted(), "has a basis, never accepted", wrong);
        var events = world.topics().stream()
                .filter(event -> event.topic().equals("ekb.norm-calculated.v1")
                        && event.stated() != null
                        && event.stated().applicationId() != null)
                .collect(groupingBy(
                        event -> Objects.requireNonNull(event.stated()).applicationId(),
                        Collectors.mapping(World.Event::eventId, toSet())));
        for (var basis : world.bases()) {
            int stated = events.getOrDefault(basis.applicationId(), Set.of()).size();
            if (!basis.counts() || basis.calculations() < 1 || stated != basis.calculations()) {
                wrong.add(basis.applicationId() + ": " + basis.calculations() + " calculations, " + stated + " events");
            }
        }
        return new Finding(
                "every accepted application has exactly one basis",
                world.accepted().size(),
                wrong);
    }

    private Finding everyDecisionIsAboutAnAcceptedApplication() {
        var wrong = new ArrayList<String>();
        var decided = world.decisions().stream().collect(groupingBy(World.Decision::applicationId));
        decided.forEach((application, decisions) -> {
            if (!world.accepted().contains(application)) {
                wrong.add(application + ": decided, never accepted");
            }
            if (decisions.size() > 1) {
                wrong.add(application + ": decided " + decisions.size() + " times");
            }
        });
        return new Finding(
                "every decision is about one accepted application",
                world.decisions().size(),
                wrong);
    }

    private Finding everyHouseholdIsTold() {
        var wrong = new ArrayList<String>();
        var decisions = world.decisions().stream()
                .collect(Collectors.toMap(World.Decision::decisionId, World.Decision::amountOre, (one, other) -> one));
        var told = world.told().stream().map(World.Told::decisionId).collect(toSet());
        missing(decisions.keySet(), told, "decided, no message", wrong);
        for (var message : world.told()) {
            var amount = decisions.get(message.decisionId());
            if (amount == null || amount != message.amountOre()) {
                wrong.add(
                        message.decisionId() + ": the letter says " + message.amountOre() + " öre, decided " + amount);
            } else if (!message.sent()) {
                wrong.add(message.decisionId() + ": the message is not sent");
            }
        }
        return new Finding(
                "every household is told of its decision once",
                world.decisions().size(),
                wrong);
    }

    private Finding everyFileHoldsItsPaymentsOnce() {
        var wrong = new ArrayList<String>();
        var transfers = world.transfers().stream().collect(groupingBy(World.Transfer::endToEndId));
        var inFiles = world.payments().stream().filter(World.Payment::inFile).toList();
        for (var payment : inFiles) {
            var found = transfers.getOrDefault(reference(payment), List.of());
            if (found.size() != 1) {
                wrong.add(payment.paymentId() + ": in files " + found.size() + " times");
            } else if (found.getFirst().amountOre() != payment.amountOre()) {
                wrong.add(payment.paymentId() + ": " + payment.amountOre() + " öre in the ledger, "
                        + found.getFirst().amountOre() + " in the file");
            }
        }
        missing(transfers.keySet(), references(inFiles), "in a file, not in the ledger", wrong);
        return new Finding("every payment stands once in one file", inFiles.size(), wrong);
    }

    private Finding theBankPaidEachOnce() {
        var wrong = new ArrayList<String>();
        var transfers = world.transfers().stream()
                .collect(Collectors.toMap(World.Transfer::endToEndId, World.Transfer::amountOre, (one, other) -> one));
        for (var booked : world.bank()) {
            var asked = transfers.get(booked.endToEndId());
            if (asked == null || asked != booked.amountOre() || booked.count() != 1) {
                wrong.add(booked.endToEndId() + ": booked " + booked.amountOre() + " öre, asked " + booked.count()
                        + " times for " + asked);
            }
        }
        missing(
                transfers.keySet(),
                world.bank().stream().map(World.Booked::endToEndId).collect(toSet()),
                "in a file, unknown to the bank",
                wrong);
        return new Finding(
                "the bank was asked for each payment once", world.bank().size(), wrong);
    }

    private Finding theSumsAgree() {
        var wrong = new ArrayList<String>();
        long decided =
                granting.values().stream().mapToLong(World.Decision::amountOre).sum();
        var replaced = PaymentProofs.replaced(world);
        long payments = world.payments().stream()
                .filter(payment -> !replaced.contains(payment.paymentId()))
                .mapToLong(World.Payment::amountOre)
                .sum();
        long inFile = world.payments().stream()
                .filter(World.Payment::inFile)
                .mapToLong(World.Payment::amountOre)
                .sum();
        long inBytes =
                world.transfers().stream().mapToLong(World.Transfer::amountOre).sum();
        long paid = world.bank().stream()
                .filter(World.Booked::paid)
                .mapToLong(World.Booked::amountOre)
                .sum();
        long booked = world.bank().stream().mapToLong(World.Booked::amountOre).sum();
        long settled = world.payments().stream()
                .filter(payment -> payment.state().equals("SETTLED"))
                .mapToLong(World.Payment::amountOre)
                .sum();
        var books = world.books();
        equal("granted in decisions and in payments", decided, payments, wrong);
        equal("granted in decisions and in the ledger", decided, books.grantedOre(), wrong);
        equal("debit and credit", 0, books.postingsOre(), wrong);
        equal("payments in a file and files' rows", inFile, books.filesOre(), wrong);
        equal("files' rows and CtrlSum", books.filesOre(), books.controlSumOre(), wrong);
        equal("CtrlSum and the transfers in the bytes", books.controlSumOre(), inBytes, wrong);
        equal("transfers and the bank's book", inBytes, booked, wrong);
        equal("settled payments and what the bank paid", settled, paid, wrong);
        equal("settled payments and the ledger", settled, books.settledOre(), wrong);
        return new Finding("the sums agree to the öre (" + kronor(decided) + " granted)", 9, wrong);
    }

    private Finding nothingIsParked() {
        var wrong = new ArrayList<String>();
        world.parked().forEach((service, count) -> {
            if (count > 0) {
                wrong.add(service + ": " + count + " parked records");
            }
        });
        if (world.differences() > 0) {
            wrong.add("payout: " + world.differences() + " open differences");
        }
        return new Finding(
                "nothing is parked, no difference is open", world.parked().size(), wrong);
    }

    private static String reference(World.Payment payment) {
        return payment.paymentId().toString().replace("-", "");
    }

    private static Set<String> references(List<World.Payment> payments) {
        return payments.stream().map(Proofs::reference).collect(toSet());
    }

    private static void missing(Set<?> wanted, Set<?> there, String what, List<String> wrong) {
        wanted.stream().filter(id -> !there.contains(id)).forEach(id -> wrong.add(id + ": " + what));
    }

    private static void equal(String what, long one, long other, List<String> wrong) {
        if (one != other) {
            wrong.add(what + ": " + kronor(one) + " and " + kronor(other));
        }
    }

    private static String kronor(long ore) {
        return String.format(Locale.ROOT, "%,d.%02d kr", ore / 100, Math.abs(ore % 100));
    }
}
