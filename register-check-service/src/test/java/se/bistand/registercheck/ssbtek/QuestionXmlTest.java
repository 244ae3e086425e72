package se.bistand.registercheck.ssbtek;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.registercheck.domain.Register.ARBETSFORMEDLINGEN;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import se.bistand.registercheck.domain.Question;

class QuestionXmlTest {
    private static final String GENERAL = "Body/hamtaBastjanstInformation/generellaFrageparametrar/";
    private static final String SPECIFIC = "Body/hamtaBastjanstInformation/specifikaFrageparametrar/";

    @Test
    void the_question_says_who_asks_about_whom_for_which_time_and_by_which_law() throws XMLStreamException {
        var question = written(Samples.question());
        assertThat(question.text(GENERAL + "ingivare/namn")).isEqualTo("Lindeby & Co");
        assertThat(question.text(GENERAL + "ingivare/organisationsnummer")).isEqualTo("162099990109");
        assertThat(question.text(GENERAL + "personidentitet")).isEqualTo(Samples.PERSON);
        assertThat(question.text(GENERAL + "tidsperiod/fromDatum")).isEqualTo("2026-09-01");
        assertThat(question.text(GENERAL + "tidsperiod/tomDatum")).isEqualTo("2026-10-31");
        assertThat(question.text(GENERAL + "syfte")).isEqualTo("syftet");
        assertThat(question.text(GENERAL + "lagtext")).isEqualTo("lagen");
        assertThat(question.all(SPECIFIC + "SKV/fraga/ar"))
                .extracting(Node::text)
                .containsExactly("2025", "2026");
    }

    @Test
    void benefits_are_asked_for_as_paid_and_as_preliminary_of_both_who_pay() throws XMLStreamException {
        var base64 = written(Samples.question()).text(SPECIFIC + "FK/fraga/lefiJsonFraga");
        var lefi = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        assertThat(lefi)
                .contains("\"utbetalningar\":[\"FK:ABB\"")
                .contains("\"preliminaraUtbetalningar\":[")
                .contains("\"PM:EF\"");
        assertThat(lefi)
                .contains("\"period\":{\"from\":\"2026-09-01\",\"tom\":\"2026-10-31\"}")
                .contains("\"ovrigInformation\":[\"FK:GEPI\"]")
                .doesNotContain("SGI");
    }

    @Test
    void an_agency_not_asked_gets_no_question() throws XMLStreamException {
        var question = written(Samples.question().only(ARBETSFORMEDLINGEN));
        assertThat(question.has(SPECIFIC + "FK")).isTrue();
        assertThat(question.has(SPECIFIC + "FK/fraga")).isFalse();
        assertThat(question.has(SPECIFIC + "SKV/fraga")).isFalse();
    }

    private static Node written(Question question) throws XMLStreamException {
        var settings = Samples.settings("http://localhost");
        return Node.of(QuestionXml.write(question, settings, requireNonNull(settings.asker("9901"))));
    }
}
