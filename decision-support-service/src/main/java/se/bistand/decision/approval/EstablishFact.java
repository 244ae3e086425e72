package se.bistand.decision.approval;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.decision.domain.EstablishedFact;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Recalculation;
import se.bistand.messaging.Events;
import se.bistand.messaging.Sealing;
import se.bistand.web.ProtectedIdentity;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// Keeps what a signed-in caseworker of the municipality establishes and calculates the application again with it, in
/// the same commit. What was established before stays; the new fact supersedes it. After the decision nothing more is
/// established.
@Service
class EstablishFact {
    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Decisions decisions;
    private final EstablishedFacts facts;
    private final Recalculation recalculation;
    private final Sealing sealing;
    private final ProtectedIdentity protectedIdentity;
    private final Clock clock;

    EstablishFact(
            Decisions decisions,
            EstablishedFacts facts,
            Recalculation recalculation,
            Sealing sealing,
            ProtectedIdentity protectedIdentity,
            Clock clock) {
        this.decisions = decisions;
        this.facts = facts;
        this.recalculation = recalculation;
        this.sealing = sealing;
        this.protectedIdentity = protectedIdentity;
        this.clock = clock;
    }

    /// @param calculationId the calculation that counts with it
    /// @param isNew false when this very fact was established before
    record Recorded(UUID factId, UUID calculationId, boolean isNew) {}

    @Transactional
    Recorded establish(Viewer viewer, UUID applicationId, FactRequest request) {
        viewer.require("caseworker");
        decisions.lock(List.of(applicationId));
        var application = decisions.application(applicationId).orElseThrow(Refusal::notFound);
        application.requireShownTo(viewer, protectedIdentity);
        var calculation = decisions.calculation(applicationId).orElseThrow(RecordDecision::notCalculated);
        if (decisions.decision(applicationId).isPresent()) {
            throw decided();
        }
        var open = Establishable.of(application, calculation, facts.of(applicationId));
        var today = LocalDate.ofInstant(clock.instant(), SWEDEN);
        var checked = FactCheck.of(request, open, Month.parse(application.month()), today);
        var choice = checked.choice();
        if (choice != null && checked.problems().isEmpty() && isTheSame(viewer, application, request, checked)) {
            return new Recorded(Objects.requireNonNull(choice.now()).id(), calculation.id(), false);
        }
        if (request.calculationId() != null && !request.calculationId().equals(calculation.id())) {
            throw stale();
        }
        if (choice == null || !checked.problems().isEmpty()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT.value(), checked.problems());
        }
        var fact = made(viewer, application, calculation, request, checked);
        facts.add(application, calculation.id(), fact);
        return new Recorded(fact.id(), recalculation.again(applicationId), true);
    }

    private Stored.Fact made(
            Viewer viewer,
            Stored.Application application,
            Stored.Calculation calculation,
            FactRequest request,
            FactCheck.Checked checked) {
        var choice = Objects.requireNonNull(checked.choice());
        var now = choice.now();
        return new Stored.Fact(
                // One calculation is followed by one fact: the fact makes the next calculation.
                Events.id("established fact", application.id(), calculation.id()),
                new EstablishedFact(choice.kind(), choice.subject(), checked.value(), viewer.id()),
                request.withdraws(),
                now == null ? null : now.id(),
                sealed(application, "establishedReason", request.givenReason()),
                sealed(application, "establishedBy", viewer.name()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /// The same person has established the same for the same reason: the form was sent twice.
    private boolean isTheSame(
            Viewer viewer, Stored.Application application, FactRequest request, FactCheck.Checked checked) {
        var now = Objects.requireNonNull(checked.choice()).now();
        return now != null
                && now.withdrawn() == request.withdraws()
                && now.content().by().equals(viewer.id())
                && now.content().value().equals(checked.value())
                && sealing.open(application.caseId(), "establishedReason", now.sealedReason())
                        .equals(request.givenReason());
    }

    private ByteBuffer sealed(Stored.Application application, String field, String plain) {
        return ByteBuffer.wrap(sealing.seal(application.caseId(), field, plain));
    }

    static Refusal decided() {
        return Refusal.conflict(
                "ALREADY_DECIDED",
                "Ansökan är redan beslutad. Efter beslutet kan inget mer fastställas.",
                "The application has already been decided. Nothing more can be established after the decision.");
    }

    private static Refusal stale() {
        return Refusal.conflict(
                "STALE_CALCULATION",
                "Det finns en nyare beräkning. Läs underlaget igen innan du fastställer uppgiften.",
                "There is a newer calculation. Read the basis again before you establish the fact.");
    }
}
