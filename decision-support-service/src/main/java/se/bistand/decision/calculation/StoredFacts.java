package se.bistand.decision.calculation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.EstablishedFact;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.SupportHistory;

/// The facts of a calculation as it read them, kept with it: identifying values sealed.
/// @param established null for a calculation made before it was kept: nothing was established then
/// @param history null for a calculation made before it was kept
record StoredFacts(
        ApplicationContent application,
        RegisterContent answers,
        @Nullable List<EstablishedFact> established,
        @Nullable History history) {

    /// @param months yyyy-MM
    record History(boolean known, List<String> months) {
        static History of(SupportHistory history) {
            return new History(
                    history.known(),
                    history.months().stream().map(Month::toString).toList());
        }

        SupportHistory inDomain() {
            return months.isEmpty() && known
                    ? SupportHistory.firstApplication()
                    : new SupportHistory(
                            known, months.stream().map(Month::parse).toList(), new Source.EarlierDecisions());
        }
    }

    List<EstablishedFact> establishedFacts() {
        return established == null ? List.of() : established;
    }

    SupportHistory supportHistory() {
        return history == null ? SupportHistory.firstApplication() : history.inDomain();
    }
}
