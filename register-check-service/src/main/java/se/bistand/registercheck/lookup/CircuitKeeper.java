package se.bistand.registercheck.lookup;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Reason;
import se.bistand.registercheck.domain.Register;

/// Keeps the circuits by what is heard of the registers, and lets waiting checks out when there is a reason to.
@Component
class CircuitKeeper {
    /// What says nothing about how a register is, only about this person or about ourselves.
    private static final Set<String> NOT_ITS_FAULT = Set.of(
            Reason.FUND_DID_NOT_RESPOND,
            Reason.WRONG_PERSON,
            Reason.INTERNAL,
            Reason.NO_RESPONSE,
            Reason.UNREADABLE_NUMBER);

    private final Circuits circuits;
    private final Held held;
    private final LookupSettings settings;

    CircuitKeeper(Circuits circuits, Held held, LookupSettings settings) {
        this.circuits = circuits;
        this.held = held;
        this.settings = settings;
    }

    private static final class Heard {
        int answered;
        int failed;
    }

    Set<Register> away() {
        return circuits.away();
    }

    /// Part of the transaction that writes the results.
    void heard(List<LookedUp> results, Instant now) {
        var heard = new EnumMap<Register, Heard>(Register.class);
        for (var result : results) if (!failedAsAWhole(result)) count(result, heard);
        if (heard.entrySet().stream().noneMatch(entry -> circuits.concerns(entry.getKey(), entry.getValue().failed)))
            return;
        circuits.lock();
        var plan = settings.circuitPlan();
        for (var entry : heard.entrySet()) {
            var before = circuits.of(entry.getKey());
            var after = before.after(entry.getValue().answered, entry.getValue().failed, now, plan);
            if (!after.equals(before)) circuits.save(after);
        }
    }

    /// Of a call that asked several and failed in one nobody knows whose fault it was; each is asked alone next.
    private static boolean failedAsAWhole(LookedUp result) {
        return result.asked().size() > 1
                && result.check().attempts() == 0
                && result.answers().stream()
                                .map(answer -> answer.askAgain() ? String.valueOf(answer.reason()) : "")
                                .distinct()
                                .count()
                        == 1
                && result.answers().getFirst().askAgain();
    }

    private static void count(LookedUp result, Map<Register, Heard> heard) {
        for (var register : result.asked()) {
            var own = result.answers().stream()
                    .filter(answer -> answer.register().askedThrough() == register)
                    .toList();
            var sum = heard.computeIfAbsent(register, it -> new Heard());
            if (own.stream().anyMatch(answer -> !answer.askAgain())) sum.answered++;
            else if (own.stream().allMatch(CircuitKeeper::isItsFault)) sum.failed++;
        }
    }

    private static boolean isItsFault(Answer answer) {
        return !NOT_ITS_FAULT.contains(String.valueOf(answer.reason()));
    }

    /// Once a second or so: one question for a register that should be tried, and out with those whom somebody can
    /// answer again or who have waited long enough.
    @Transactional
    int tend(int room, Instant now) {
        circuits.renew();
        if (circuits.notWell().stream().anyMatch(circuit -> circuit.wantsProbe(now))) {
            circuits.lock();
            for (var circuit : circuits.notWell()) {
                if (!circuit.wantsProbe(now)) continue;
                circuits.save(
                        held.probe(circuit.register())
                                ? circuit.probing(now, settings.circuitPlan())
                                : circuit.onTrial(settings.circuitPlan()));
            }
        }
        return held.giveUp(room, now) + held.release(room, circuits.away());
    }
}
