package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import se.bistand.decision.domain.Money;

/// What tests ask of a finding, as sentences.
final class FindingAssert {
    private final Finding finding;

    private FindingAssert(Finding finding) {
        this.finding = finding;
    }

    static FindingAssert assertFinding(Finding finding) {
        return new FindingAssert(finding);
    }

    FindingAssert isAmount(Money amount) {
        assertThat(finding.outcome()).as(finding.toString()).isEqualTo(new Outcome.Amount(amount));
        return this;
    }

    FindingAssert asks(String... questions) {
        assertThat(finding.questions()).extracting(Question::id).containsExactly(questions);
        assertThat(finding.amount()).as("an unclear line never has an amount").isEmpty();
        return this;
    }

    FindingAssert doesNotCount() {
        assertThat(finding.outcome()).isInstanceOf(Outcome.NotFulfilled.class);
        return this;
    }

    FindingAssert isFulfilled() {
        assertThat(finding.outcome()).isInstanceOf(Outcome.Fulfilled.class);
        return this;
    }

    FindingAssert cites(Rule rule, String law) {
        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(finding.law().text()).isEqualTo(law);
        return this;
    }

    /// The parameters the finding rests on, in order.
    FindingAssert restsOn(String... parameters) {
        assertThat(finding.basis().stream()
                        .filter(Parameter.class::isInstance)
                        .map(basis -> ((Parameter<?>) basis).name()))
                .containsExactlyElementsOf(Arrays.asList(parameters));
        return this;
    }
}
