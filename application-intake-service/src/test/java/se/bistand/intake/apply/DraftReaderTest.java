package se.bistand.intake.apply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.bistand.intake.ApplicationJson.application;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bistand.intake.domain.Fault;
import se.bistand.web.Refusal;

class DraftReaderTest {
    @Test
    void a_complete_application_is_read_without_faults() {
        var read = DraftReader.read(application().json().getBytes(UTF_8));
        assertThat(read.faults()).isEmpty();
        assertThat(read.draft().people()).hasSize(1);
        assertThat(read.draft().costs().getFirst().amountOre()).isEqualTo(780_000L);
    }

    @Test
    void every_unknown_field_and_wrong_type_is_found_with_its_path() {
        var read = DraftReader.read("""
            {"colour":1,"month":12,"people":[{"role":"APPLICANT","shoeSize":40},7],"housing":[],
             "costs":[{"amountOre":1.5}],"incomes":{},"attested":"yes"}\
            """.getBytes(UTF_8));
        assertThat(read.faults())
                .extracting(Fault::field, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("colour", "UNKNOWN_FIELD"),
                        tuple("month", "NOT_TEXT"),
                        tuple("people[0].shoeSize", "UNKNOWN_FIELD"),
                        tuple("people[1]", "NOT_AN_OBJECT"),
                        tuple("housing", "NOT_AN_OBJECT"),
                        tuple("costs[0].amountOre", "NOT_A_WHOLE_NUMBER"),
                        tuple("incomes", "NOT_A_LIST"),
                        tuple("attested", "NOT_TRUE_OR_FALSE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "{} {}", "{\"kind\":\"NEW\",\"kind\":\"NEW\"}"})
    void what_is_not_one_json_object_is_refused(String body) {
        assertThatThrownBy(() -> DraftReader.read(body.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400));
    }
}
