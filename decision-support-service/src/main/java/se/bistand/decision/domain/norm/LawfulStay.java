package se.bistand.decision.domain.norm;

import java.util.List;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Established;

/// From 2027 aid is only for who is lawfully in Sweden; others may have aid in an emergency, which a person weighs.
final class LawfulStay {
    private static final String SUBJECT = "household";

    private LawfulStay() {}

    static Finding of(ApplicationFacts facts) {
        var law = RuleSet.FROM_2027.lawMonth(facts.month());
        for (var established : facts.established()) {
            if (established instanceof Established.LawfulStay stay) {
                var basis = List.of(Fact.of(Fact.Name.LAWFUL_STAY, SUBJECT, stay.lawful(), stay.by()));
                return stay.lawful()
                        ? Rule.LAWFUL_STAY.fulfilled(law, SUBJECT, basis)
                        : Rule.LAWFUL_STAY.unclear(
                                law, SUBJECT, List.of(Question.of(Question.Code.EMERGENCY_AID)), basis);
            }
        }
        return Rule.LAWFUL_STAY.unclear(
                law,
                SUBJECT,
                List.of(Question.of(Question.Code.LAWFUL_STAY)),
                List.of(Fact.missing(
                        Fact.Name.LAWFUL_STAY, SUBJECT, facts.household().source())));
    }
}
