package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Source;

/// A month or a municipality without complete parameters is refused: a person answers, nothing is extrapolated.
final class NormInForce {
    private NormInForce() {}

    static Finding missing(ApplicationFacts facts, Question.Code question) {
        return Rule.NORM_IN_FORCE.unclear(
                facts.month(),
                "norm",
                List.of(Question.of(question)),
                List.of(
                        Fact.of(Fact.Name.MONTH, "norm", facts.month(), Source.applicant()),
                        Fact.of(Fact.Name.MUNICIPALITY, "norm", facts.municipality(), Source.applicant())));
    }
}
