package se.bistand.decision.calculation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.decision.domain.Recalculation;
import se.bistand.decision.domain.norm.Norm;
import se.bistand.decision.domain.norm.NormCalculation;
import se.bistand.decision.domain.norm.Norms;
import se.bistand.event.v1.ApplicationSubmitted;
import se.bistand.event.v1.RegistersChecked;
import se.bistand.messaging.Events;
import se.bistand.messaging.Inbox;
import se.bistand.messaging.Outbox;

/// Calculates the norm when both the application and its register answers are there. A new round of answers, or a fact
/// that a caseworker establishes, before the decision makes a new calculation; answers after the decision are only
/// kept.
@Service
class CalculateNorm implements Recalculation {
    static final String ON_SUBMISSION = "decision-support.calculate-norm/application-submitted";
    static final String ON_REGISTERS = "decision-support.calculate-norm/registers-checked";

    private final Inbox inbox;
    private final Calculations calculations;
    private final NormEvents events;
    private final Norms norms;
    private final Outbox outbox;
    private final Clock clock;

    CalculateNorm(Inbox inbox, Calculations calculations, NormEvents events, Norms norms, Outbox outbox, Clock clock) {
        this.inbox = inbox;
        this.calculations = calculations;
        this.events = events;
        this.norms = norms;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void onApplicationSubmitted(List<ApplicationSubmitted> polled) {
        var fresh = inbox.unseen(ON_SUBMISSION, polled);
        if (fresh.isEmpty()) {
            return;
        }
        calculations.saveApplications(fresh);
        calculateWhatIsReady(
                fresh.stream().map(ApplicationSubmitted::getApplicationId).toList());
    }

    @Transactional
    void onRegistersChecked(List<RegistersChecked> polled) {
        var fresh = inbox.unseen(ON_REGISTERS, polled);
        if (fresh.isEmpty()) {
            return;
        }
        calculations.saveRegisterChecks(fresh);
        calculateWhatIsReady(
                fresh.stream().map(RegistersChecked::getApplicationId).toList());
    }

    /// The rows of the applications are locked by the save before: whichever event commits last sees the other.
    private void calculateWhatIsReady(List<UUID> applications) {
        var ready = calculations.ready(applications);
        if (ready.isEmpty()) {
            return;
        }
        calculateAndPublish(ready);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID again(UUID applicationId) {
        return calculateAndPublish(List.of(calculations.counting(applicationId)))
                .getFirst()
                .id();
    }

    private List<Calculated> calculateAndPublish(List<Ready> ready) {
        var results = calculate(ready, clock.instant().truncatedTo(ChronoUnit.MICROS));
        calculations.save(results);
        outbox.addAll(results.stream().map(NormEvents::calculated).toList());
        return results;
    }

    private List<Calculated> calculate(List<Ready> ready, Instant now) {
        var numbers = new HashMap<UUID, Integer>();
        // One poll, one state of the parameters.
        var known = new HashMap<String, Known>();
        var results = new ArrayList<Calculated>(ready.size());
        for (var one : ready) {
            // Two rounds of one application in one poll are two calculations, in order.
            var number = numbers.merge(one.applicationId(), one.calculationsBefore() + 1, (had, n) -> had + 1);
            var facts = events.facts(one);
            var norm = known.computeIfAbsent(
                    facts.municipality() + facts.month(),
                    any -> Known.of(norms.asOf(facts.municipality(), facts.month())));
            var calculation = NormCalculation.of(facts, norm.norm());
            var id = Events.id("calculation", one.applicationId(), number);
            results.add(new Calculated(id, number, one, calculation, norm.snapshot(), now));
        }
        return results;
    }

    private record Known(Norm norm, ParameterSnapshot snapshot) {
        static Known of(Norm norm) {
            return new Known(norm, ParameterSnapshot.of(norm));
        }
    }
}
