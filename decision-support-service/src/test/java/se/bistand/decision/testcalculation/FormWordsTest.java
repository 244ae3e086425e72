package se.bistand.decision.testcalculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.norm.Norm;
import se.bistand.decision.domain.norm.NormCalculation;
import se.bistand.decision.parameters.RealParameters;
import se.bistand.web.Problem;

class FormWordsTest {
    /// What only programs read: constants of ours, and money in öre.
    private static final String CODE = "(?sU).*([A-Z]{3,}|\\böre\\b).*";

    private static List<Problem> problems(Map<String, String> form) {
        var asked = new AskedForm(form);
        var examined = Examination.of(asked.asked(), asked.filled().problems(), Set.of("9901", "9902"));
        return asked.filled().atForm(FormWords.of(examined.problems()));
    }

    @Test
    void what_is_wrong_is_said_in_the_words_of_the_page_without_codes_and_ore() {
        var form = new HashMap<>(Map.of(
                "municipality", "1234",
                "month", "snart",
                "applicant.birthDate", "5 februari",
                "barn-0.birthDate", "2022-03-01",
                "housing.form", "TENT",
                "housing.peopleInDwelling", "0",
                "kostnad-RENT", "mycket",
                "inkomst-0.amount", "9999999",
                "inkomst-0.kind", "WAGES",
                "savings", "-1"));
        form.put("support", "länge");

        var problems = problems(form);

        assertThat(problems).hasSizeGreaterThan(9);
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.sv().replace("kronor", ""))
                        .as(problem.field())
                        .doesNotMatch(CODE))
                .allSatisfy(problem -> assertThat(problem.en().replace("SEK", ""))
                        .as(problem.field())
                        .doesNotMatch(CODE));
        assertThat(problems)
                .extracting(Problem::field, Problem::sv)
                .contains(
                        tuple("municipality", "Välj kommun i listan."),
                        tuple("housing-form", "Välj i listan hur ni bor."),
                        tuple("inkomst-0-kind", "Välj inkomstens slag i listan."));
    }

    @Test
    void the_answer_names_benefits_assets_and_people_in_words() {
        var form = new HashMap<>(Map.of(
                "municipality", "9901",
                "month", "2026-12",
                "applicant.birthDate", "1990-02-05",
                "housing.form", "RENTAL",
                "housing.peopleInDwelling", "1",
                "inkomst-0.kind", "FORSAKRINGSKASSAN.BOB",
                "inkomst-0.amount", "1900",
                "inkomst-0.receivedOn", "2026-11-25",
                "savings", "100",
                "support", "6"));
        var facts = Examination.of(new AskedForm(form).asked(), List.of(), Set.of("9901"))
                .facts();
        assertThat(facts).isNotNull();
        Norm norm = RealParameters.load().asOf("9901", facts.month());

        var answer = Answer.of(facts, NormCalculation.of(facts, norm));

        assertThat(answer.lines())
                .extracting(Answer.Line::about)
                .contains("bostadsbidrag, sökande", "sparade pengar, sökande", "sökande")
                .allSatisfy(about -> assertThat(about).doesNotContain("/").doesNotMatch(CODE));
        assertThat(answer.lines())
                .flatExtracting(Answer.Line::facts)
                .allSatisfy(fact -> assertThat(fact.toString()).doesNotContain("BOB"));
    }
}
