package se.bistand.decision.approval;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.decision.domain.Recalculation;
import se.bistand.decision.domain.norm.Question;
import se.bistand.event.v1.DecisionMade;
import se.bistand.messaging.Events;
import se.bistand.messaging.Outbox;
import se.bistand.messaging.Sealing;
import se.bistand.web.ProtectedIdentity;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// Records what a signed-in caseworker of the municipality decides, and publishes it in the same commit. An application
/// is decided once: the same decision again by the same person is the same decision, any other is refused.
@Service
class RecordDecision {
    private static final String ALREADY_GRANTED = new Question(Question.Code.ALREADY_GRANTED, "application").id();

    private final Decisions decisions;
    private final Recalculation recalculation;
    private final Sealing sealing;
    private final Outbox outbox;
    private final ProtectedIdentity protectedIdentity;
    private final Clock clock;

    RecordDecision(
            Decisions decisions,
            Recalculation recalculation,
            Sealing sealing,
            Outbox outbox,
            ProtectedIdentity protectedIdentity,
            Clock clock) {
        this.decisions = decisions;
        this.recalculation = recalculation;
        this.sealing = sealing;
        this.outbox = outbox;
        this.protectedIdentity = protectedIdentity;
        this.clock = clock;
    }

    /// What one person asks to have recorded.
    record Asked(Viewer viewer, UUID applicationId, DecisionRequest request) {}

    /// @param isNew false when this very decision was recorded before
    record Recorded(UUID decisionId, boolean isNew) {}

    /// What one person is answered.
    @FunctionalInterface
    interface Answer {
        /// Throws the refusal where it was refused.
        Recorded recorded();
    }

    /// Records what several people ask at the same time, each judged by itself; of two about one application the second
    /// sees the first.
    ///
    /// @return in the order asked: what was recorded, or the refusal
    @Transactional
    List<Answer> record(List<Asked> together) {
        var applications =
                together.stream().map(Asked::applicationId).distinct().sorted().toList();
        decisions.lock(applications);
        var state = new State(
                decisions.applications(applications),
                decisions.calculations(applications),
                decisions.decisions(applications),
                new ArrayList<>(),
                new ArrayList<>());
        var answers = new ArrayList<Answer>(together.size());
        for (var asked : together) {
            answers.add(judged(asked, state));
        }
        if (!state.made().isEmpty()) {
            decisions.save(state.made());
            outbox.addAll(state.events());
        }
        return answers;
    }

    /// What is known of the applications asked about, and what this batch adds.
    private record State(
            Map<UUID, Stored.Application> applications,
            Map<UUID, Stored.Calculation> calculations,
            Map<UUID, Stored.Decision> decisions,
            List<Decisions.Made> made,
            List<DecisionMade> events) {}

    private Answer judged(Asked asked, State state) {
        try {
            var recorded = judge(asked, state);
            return () -> recorded;
        } catch (Refusal refused) {
            return () -> {
                throw refused;
            };
        }
    }

    private Recorded judge(Asked asked, State state) {
        var viewer = asked.viewer();
        var request = asked.request();
        viewer.require("caseworker");
        var application = Optional.ofNullable(state.applications().get(asked.applicationId()))
                .orElseThrow(Refusal::notFound);
        application.requireShownTo(viewer, protectedIdentity);
        var calculation = Optional.ofNullable(state.calculations().get(application.id()))
                .orElseThrow(RecordDecision::notCalculated);
        var earlier = state.decisions().get(application.id());
        if (earlier != null) {
            return again(viewer, application, calculation, earlier, request);
        }
        if (request.calculationId() != null && !request.calculationId().equals(calculation.id())) {
            throw stale();
        }
        requireThatItSaysWhatIsGranted(application, calculation, state);
        var problems = DecisionCheck.problems(request, calculation);
        if (!problems.isEmpty()) {
            throw new Refusal(422, problems);
        }
        var decision = decide(viewer, application, calculation, request);
        state.decisions().put(application.id(), decision);
        state.made().add(new Decisions.Made(application.id(), decision));
        state.events().add(DecisionEvents.made(application, calculation, decision));
        return new Recorded(decision.id(), true);
    }

    /// Another application of the household may have been granted for the month after this one was calculated: nobody
    /// grants the month twice for want of being told.
    private void requireThatItSaysWhatIsGranted(
            Stored.Application application, Stored.Calculation calculation, State state) {
        if (calculation.questions().contains(ALREADY_GRANTED)) {
            return;
        }
        if (application.monthGranted()) {
            recalculation.again(application.id());
            throw stale();
        }
        for (var made : state.made()) {
            var other = Objects.requireNonNull(state.applications().get(made.applicationId()));
            if (made.decision().outcome().paysOut()
                    && other.caseId().equals(application.caseId())
                    && other.month().equals(application.month())) {
                throw stale();
            }
        }
    }

    private Stored.Decision decide(
            Viewer viewer, Stored.Application application, Stored.Calculation calculation, DecisionRequest request) {
        return new Stored.Decision(
                Events.id("decision", application.id(), calculation.id()),
                calculation.id(),
                Objects.requireNonNull(request.knownOutcome()),
                Objects.requireNonNull(request.amountOre()),
                viewer.id(),
                sealed(application, "decisionMaker", viewer.name()),
                sealed(application, "reasons", reasons(request, calculation)),
                request.answered(calculation),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /// The caseworker's own reasons, or those that follow from the calculation where it is granted as it stands.
    private static String reasons(DecisionRequest request, Stored.Calculation calculation) {
        return request.givenReasons().isEmpty() ? calculation.proposedReasons() : request.givenReasons();
    }

    private Recorded again(
            Viewer viewer,
            Stored.Application application,
            Stored.Calculation calculation,
            Stored.Decision earlier,
            DecisionRequest request) {
        var same = earlier.decidedBy().equals(viewer.id())
                && earlier.calculationId().equals(request.calculationId())
                && earlier.outcome() == request.knownOutcome()
                && Objects.equals(earlier.amountOre(), request.amountOre())
                && earlier.answeredQuestions().equals(request.answered(calculation))
                && sealing.open(application.caseId(), "reasons", earlier.sealedReasons())
                        .equals(reasons(request, calculation));
        if (!same) {
            throw Refusal.conflict(
                    "ALREADY_DECIDED", "Ansökan är redan beslutad.", "The application has already been decided.");
        }
        return new Recorded(earlier.id(), false);
    }

    private ByteBuffer sealed(Stored.Application application, String field, String plain) {
        return ByteBuffer.wrap(sealing.seal(application.caseId(), field, plain));
    }

    static Refusal notCalculated() {
        return Refusal.conflict(
                "NOT_CALCULATED",
                "Ansökan är inte beräknad än. Registren har inte svarat.",
                "The application is not calculated yet. The registers have not answered.");
    }

    private static Refusal stale() {
        return Refusal.conflict(
                "STALE_CALCULATION",
                "Det finns en nyare beräkning. Läs underlaget igen innan du beslutar.",
                "There is a newer calculation. Read the basis again before you decide.");
    }
}
