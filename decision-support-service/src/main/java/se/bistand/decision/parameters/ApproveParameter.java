package se.bistand.decision.parameters;

import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.norm.Norm;
import se.bistand.decision.domain.norm.Parameter;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// Four eyes on a derived value: a team leader approves it, another person of the municipality confirms it.
@Service
class ApproveParameter {
    private final Parameters parameters;
    private final Approvals approvals;
    private final Clock clock;

    ApproveParameter(Parameters parameters, Approvals approvals, Clock clock) {
        this.parameters = parameters;
        this.approvals = approvals;
        this.clock = clock;
    }

    @Transactional
    void approve(Viewer viewer, Month month, String name, String value) {
        viewer.require("team-leader");
        var municipality = municipality(viewer);
        if (!approvals.approve(municipality, key(municipality, month, name, value), viewer, clock.instant())) {
            throw Refusal.conflict(
                    "ALREADY_APPROVED", "Värdet är redan godkänt.", "The value has been approved already.");
        }
    }

    @Transactional
    void confirm(Viewer viewer, Month month, String name, String value) {
        viewer.require("team-leader", "caseworker");
        var municipality = municipality(viewer);
        var key = key(municipality, month, name, value);
        if (approvals.confirm(municipality, key, viewer, clock.instant())) {
            return;
        }
        var found = approvals.of(municipality).get(key);
        if (found == null) {
            throw Refusal.conflict(
                    "NOT_APPROVED", "Värdet måste godkännas först.", "The value must be approved first.");
        }
        if (found.confirmed() != null) {
            throw Refusal.conflict(
                    "ALREADY_CONFIRMED", "Värdet är redan bekräftat.", "The value has been confirmed already.");
        }
        throw Refusal.conflict(
                "SAME_PERSON",
                "Du har själv godkänt värdet. En annan person måste bekräfta det.",
                "You approved the value yourself. Another person must confirm it.");
    }

    static String municipality(Viewer viewer) {
        if (viewer.municipality() == null) {
            throw Refusal.forbidden();
        }
        return viewer.municipality();
    }

    /// What is approved is what was shown: a value that has changed since is refused.
    private Approvals.Key key(String municipality, Month month, String name, String value) {
        var found = parameters.asOf(municipality, month) instanceof Norm.Complete(var norm)
                ? norm.all().get(name)
                : null;
        if (found == null) {
            throw Refusal.notFound();
        }
        var key = Approvals.Key.of(found);
        if (found.status() != Parameter.Status.DERIVED) {
            throw Refusal.conflict(
                    "NOT_DERIVED", "Bara härledda värden godkänns.", "Only derived values are approved.");
        }
        if (!Objects.equals(key.value(), value)) {
            throw Refusal.conflict(
                    "CHANGED",
                    "Värdet har ändrats sedan sidan visades. Läs det nya värdet först.",
                    "The value has changed since the page was shown. Read the new value first.");
        }
        return key;
    }
}
