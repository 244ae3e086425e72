package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Established.SpecialReason;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer.Details;
import se.bistand.decision.domain.RegisterAnswer.Payment;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a machine reads of a calculation: JSON that any reader takes, with every fact, its value and who told it.
class NormJsonTest {
    private static JsonNode read(Example example) {
        return new JsonMapper().readTree(NormJson.of(example.calculated()));
    }

    private static List<JsonNode> facts(Example example, Fact.Name name) {
        var facts = new ArrayList<JsonNode>();
        for (var fact : read(example).findParents("fact")) {
            if (fact.get("fact").stringValue().equals(name.name())) {
                facts.add(fact);
            }
        }
        return facts;
    }

    @Test
    void a_fact_that_a_caseworker_established_names_the_caseworker() {
        var example = single().established(new Established.NormDeviation(
                0, kr(500), SpecialReason.MEDICAL_DIET, new Source.Caseworker("anna \"a\\b\" \u001f berg")));
        assertThat(facts(example, Fact.Name.REASON)).singleElement().satisfies(fact -> {
            assertThat(fact.get("about").stringValue()).isEqualTo("deviation/0");
            assertThat(fact.get("value").stringValue()).isEqualTo("dyrare kost av medicinska skäl");
            assertThat(fact.get("source").get("kind").stringValue()).isEqualTo("CASEWORKER");
            assertThat(fact.get("source").get("id").stringValue()).isEqualTo("anna \"a\\b\" \u001f berg");
        });
    }

    @Test
    void what_does_not_fit_in_one_byte_of_memory_is_escaped_and_read_as_it_was() {
        var example = single().register(0, Register.FORSAKRINGSKASSAN);
        assertThat(NormJson.of(example.calculated()).chars()).allMatch(c -> c <= 0xff);
        assertThat(read(example).findValuesAsString("law")).contains("15 kap. 10–12 §§ SFS 2025:400");
    }

    @Test
    void a_payment_tells_its_register_when_it_was_read_and_what_is_uncertain_about_it() {
        var payment = new Payment(
                "BOB", kr(1_900), LocalDate.of(2026, 11, 30), null, true, new Details(false, kr(2_500), kr(600)));
        var example = single().register(0, Register.FORSAKRINGSKASSAN, payment);
        assertThat(facts(example, Fact.Name.PRELIMINARY)).singleElement().satisfies(fact -> {
            assertThat(fact.get("value").booleanValue()).isTrue();
            assertThat(fact.get("source").get("kind").stringValue()).isEqualTo("REGISTER");
            assertThat(fact.get("source").get("register").stringValue()).isEqualTo("FORSAKRINGSKASSAN");
            assertThat(fact.get("source").get("readAt").stringValue()).isEqualTo("2026-12-01T05:00:00Z");
        });
        assertThat(facts(example, Fact.Name.PAYMENT_DAY_UNKNOWN)).hasSize(1);
        assertThat(facts(example, Fact.Name.GROSS))
                .singleElement()
                .satisfies(fact -> assertThat(fact.get("ore").longValue()).isEqualTo(250_000));
        assertThat(facts(example, Fact.Name.TAX))
                .singleElement()
                .satisfies(fact -> assertThat(fact.get("ore").longValue()).isEqualTo(60_000));
    }

    @Test
    void a_missing_fact_is_told_as_missing_with_the_questions_it_gives_rise_to() {
        var example = single().person(Role.CHILD, null).person(Role.CHILD, null);
        var calculation = read(example);
        assertThat(calculation.get("differenceOre").isNull()).isTrue();
        var ids = calculation
                .get("questions")
                .valueStream()
                .map(question -> question.get("id").stringValue());
        assertThat(ids)
                .containsExactlyElementsOf(example.calculated().questions().stream()
                        .map(Question::id)
                        .toList())
                .hasSizeGreaterThan(1);
        assertThat(calculation.get("questions").valueStream())
                .allSatisfy(question ->
                        assertThat(question.get("text").stringValue()).isNotBlank());
        assertThat(calculation.findParents("missing")).isNotEmpty().allSatisfy(fact -> {
            assertThat(fact.get("missing").booleanValue()).isTrue();
            assertThat(fact.has("value")).isFalse();
        });
        var unclear = calculation.findParents("outcome").stream()
                .filter(finding -> finding.get("outcome").stringValue().equals("UNCLEAR"))
                .toList();
        assertThat(unclear)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.get("questions")).isNotEmpty());
    }
}
