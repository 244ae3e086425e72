package se.bistand.decision.calculation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.decision.domain.norm.NormCalculation;
import se.bistand.decision.domain.norm.NormJson;
import se.bistand.decision.domain.norm.Norms;
import se.bistand.decision.domain.norm.Rule;
import se.bistand.web.AccessLog;
import se.bistand.web.ProtectedIdentity;
import se.bistand.web.Purpose;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// Makes a stored calculation again: with the parameters and facts of its day, which must give the same bytes while the
/// rules are the same, and with what applies today. Nothing stored is touched.
@Service
class ReplayCalculation {
    private final Replays replays;
    private final NormEvents events;
    private final Norms norms;
    private final AccessLog accessLog;
    private final ProtectedIdentity protectedIdentity;

    ReplayCalculation(
            Replays replays, NormEvents events, Norms norms, AccessLog accessLog, ProtectedIdentity protectedIdentity) {
        this.replays = replays;
        this.events = events;
        this.norms = norms;
        this.accessLog = accessLog;
        this.protectedIdentity = protectedIdentity;
    }

    /// @param numbers all calculations of the application
    /// @param sameRules the rules of this program have the versions the calculation was made with
    /// @param sameBytes made again with its own facts and parameters, the tree is the stored one, letter by letter
    /// @param changesToday what would differ were it calculated today, against what is stored
    record Replayed(
            UUID applicationId,
            UUID calculationId,
            int number,
            List<Integer> numbers,
            String month,
            Instant calculatedAt,
            boolean sameRules,
            boolean sameBytes,
            NormCalculation.Result resultToday,
            List<TreeComparison.Change> changesToday) {}

    /// @param number of the calculation, null for the one that counts
    @Transactional
    Replayed replay(Viewer viewer, UUID applicationId, @Nullable Integer number, Purpose purpose) {
        viewer.require("caseworker", "team-leader", "auditor");
        var kept = replays.one(applicationId, number).orElseThrow(Refusal::notFound);
        viewer.requireMunicipality(kept.municipality());
        protectedIdentity.require(viewer, kept.caseId());
        accessLog.read(viewer, kept.caseId(), applicationId, purpose);
        var from = kept.from();
        if (from == null) {
            throw Refusal.conflict(
                    "NOT_KEPT",
                    "Beräkningen gjordes innan uppgifter och värden sparades. Den kan inte göras om.",
                    "The calculation was made before its facts and values were kept. It cannot be made again.");
        }
        var facts = events.facts(from.facts());
        var again = NormCalculation.of(facts, ParameterSnapshot.norm(from.parameters()));
        var today = NormCalculation.of(facts, norms.asOf(facts.municipality(), facts.month()));
        return new Replayed(
                applicationId,
                kept.calculationId(),
                kept.number(),
                replays.numbers(applicationId),
                kept.month().toString(),
                kept.at(),
                from.rules().equals(Rule.versions()),
                TreeComparison.same(NormJson.of(again), kept.tree()),
                today.result(),
                TreeComparison.of(kept.tree(), NormJson.of(today)));
    }
}
