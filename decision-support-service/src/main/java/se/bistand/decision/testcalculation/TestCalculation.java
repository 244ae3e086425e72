package se.bistand.decision.testcalculation;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import se.bistand.decision.domain.norm.NormCalculation;
import se.bistand.decision.domain.norm.Norms;
import se.bistand.web.Problem;
import se.bistand.web.Refusal;

/// Calculates what anybody asks for, with the rules and parameters of a decision, and keeps nothing.
@Service
class TestCalculation {
    private final Norms norms;
    private final Municipalities municipalities;
    private final RateLimit limit;

    TestCalculation(
            Norms norms,
            Municipalities municipalities,
            Clock clock,
            @Value("${bistand.test-calculation.most-from-one-address}") int mostFromOne,
            @Value("${bistand.test-calculation.most-from-all}") int mostFromAll) {
        this.norms = norms;
        this.municipalities = municipalities;
        this.limit = new RateLimit(mostFromOne, mostFromAll, clock);
    }

    /// @return the seconds to wait before asking; 0 when the request may be answered
    long admit(String address) {
        return limit.admit(address);
    }

    static Refusal tooMany(long seconds) {
        return Refusal.of(
                HttpStatus.TOO_MANY_REQUESTS.value(),
                "TOO_MANY",
                "För många beräkningar på kort tid. Försök igen om " + seconds + " sekunder.",
                "Too many calculations in a short time. Try again in " + seconds + " seconds.");
    }

    /// Refuses with 422 and everything that is wrong.
    Answer of(Asked asked, List<Problem> alreadyFound) {
        var examined = Examination.of(
                asked, alreadyFound, municipalities.municipalities().keySet());
        var facts = examined.facts();
        if (facts == null) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT.value(), examined.problems());
        }
        return Answer.of(facts, NormCalculation.of(facts, norms.asOf(facts.municipality(), facts.month())));
    }
}
