package se.bistand.decision.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bistand.decision.Browser;
import se.bistand.decision.DecisionSupportContext;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.norm.Norm;
import se.bistand.decision.domain.norm.Parameter;

class ParameterApprovalIT extends DecisionSupportContext {
    private static final Month MONTH = Month.of(2026, 12);
    private static final String DERIVED = "riksnorm.shared_extra";
    private static final String VALUE = "19000 öre";
    private static final String BODY =
            "{\"month\":\"2026-12\",\"name\":\"%s\",\"value\":\"%s\"}".formatted(DERIVED, VALUE);

    @Autowired
    private Parameters parameters;

    @Autowired
    private Approvals approvals;

    private InstalledNorms production;

    @BeforeEach
    void nothing_is_approved() {
        jdbc.sql("truncate parameter_approval").update();
        production = new InstalledNorms(parameters, approvals, true);
    }

    @Test
    void production_refuses_a_derived_value_until_two_people_have_approved_it() {
        assertThat(inProduction("9901").usable()).isFalse();

        assertThat(post(staff("bo", "9901", "team-leader"), "/api/parameters/approvals", BODY)
                        .statusCode())
                .isEqualTo(204);
        assertThat(inProduction("9901").usable()).as("one person is not enough").isFalse();

        assertThat(post(staff("anna", "9901", "caseworker"), "/api/parameters/confirmations", BODY)
                        .statusCode())
                .isEqualTo(204);
        assertThat(inProduction("9901").usable()).isTrue();
        assertThat(inProduction("9901").source()).contains("godkänt av Anna Handläggare, bekräftat av");
        assertThat(inProduction("9902").usable())
                .as("the neighbour decides for itself")
                .isFalse();
    }

    @Test
    void development_shows_a_derived_value_as_derived_and_uses_it() {
        var value = new InstalledNorms(parameters, approvals, false).asOf("9901", MONTH);
        assertThat(value(value).usable()).isTrue();
        assertThat(value(value).status()).isEqualTo(Parameter.Status.DERIVED);
    }

    @Test
    void a_value_read_in_the_ordinance_needs_no_approval() {
        var norm = (Norm.Complete) production.asOf("9901", MONTH);
        assertThat(norm.parameters().all().values())
                .filteredOn(p -> !p.usable())
                .extracting(Parameter::name)
                .containsExactly(DERIVED);
        var body = BODY.replace(DERIVED, "riksnorm.shared.1").replace(VALUE, "128000 öre");
        assertThat(post(staff("bo", "9901", "team-leader"), "/api/parameters/approvals", body)
                        .body())
                .contains("NOT_DERIVED");
    }

    @Test
    void the_two_must_be_two_and_have_the_right_roles() {
        var leader = staff("bo", "9901", "team-leader");
        assertThat(post(leader, "/api/parameters/confirmations", BODY).body()).contains("NOT_APPROVED");
        assertThat(post(staff("anna", "9901", "caseworker"), "/api/parameters/approvals", BODY)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(leader, "/api/parameters/approvals", BODY).statusCode()).isEqualTo(204);
        assertThat(post(leader, "/api/parameters/approvals", BODY).body()).contains("ALREADY_APPROVED");
        assertThat(post(leader, "/api/parameters/confirmations", BODY).body())
                .contains("SAME_PERSON", "En annan person");
        assertThat(post(staff("eva", "9901", "auditor"), "/api/parameters/confirmations", BODY)
                        .statusCode())
                .isEqualTo(403);
        assertThat(inProduction("9901").usable()).isFalse();
    }

    @Test
    void another_value_than_the_one_shown_is_not_approved() {
        var body = BODY.replace(VALUE, "20000 öre");
        assertThat(post(staff("bo", "9901", "team-leader"), "/api/parameters/approvals", body)
                        .body())
                .contains("CHANGED");
    }

    @Test
    void the_database_itself_keeps_the_two_apart_and_the_row_as_it_is() {
        post(staff("bo", "9901", "team-leader"), "/api/parameters/approvals", BODY);

        assertThatThrownBy(() -> jdbc.sql("""
            update parameter_approval set confirmed_by = approved_by, confirmed_by_name = 'Bo',
                   confirmed_at = now()
            """).update()).hasMessageContaining("two_people");
        assertThatThrownBy(() -> jdbc.sql("update parameter_approval set approved_by = 'nobody'")
                        .update())
                .hasMessageContaining("can only be confirmed");
        assertThatThrownBy(() -> jdbc.sql("delete from parameter_approval").update())
                .hasMessageContaining("can only be confirmed");
    }

    @Test
    void the_page_shows_each_value_with_its_source_and_both_names() {
        var leader = new Browser(this::address);
        nextSignIn("bo.teamledare", "9901", "team-leader");
        leader.get("/oauth2/authorization/staff");
        var form = leader.page("/parametrar?manad=2026-12");
        assertThat(form)
                .contains("Parametrar för december 2026", "SFS 2025:1046", "härlett värde", "avsnitt 4 Boende")
                .contains("prisbasbelopp 2026", "59\u00a0200\u00a0kr", "25 %", "okänd dag", "2025-12-09");
        var fields = Map.of("manad", "2026-12", "name", DERIVED, "value", VALUE);
        assertThat(leader.submit(form, "/parametrar/godkann", fields).body())
                .contains("Godkänt av Anna Handläggare", "inte bekräftat");

        var second = new Browser(this::address);
        nextSignIn("anna.handlaggare", "9901", "caseworker");
        second.get("/oauth2/authorization/staff");
        var confirmed = second.submit(second.page("/parametrar?manad=2026-12"), "/parametrar/bekrafta", fields);
        assertThat(confirmed.body()).contains("bekräftat av Anna Handläggare").doesNotContain("/parametrar/bekrafta");
        assertThat(second.submit(confirmed.body(), "/parametrar/bekrafta", fields)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_month_without_norm_is_said_to_have_none_and_what_is_no_month_is_refused() {
        var leader = staff("bo", "9901", "team-leader");
        assertThat(get(leader, "/api/parameters?month=2027-01").body()).isEqualTo("[]");
        assertThat(get(leader, "/api/parameters?month=januari").statusCode()).isEqualTo(422);
        assertThat(get(staff("cilla", "9901", "finance"), "/api/parameters?month=2026-12")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(leader, "/api/parameters/approvals", "{}").statusCode()).isEqualTo(422);
    }

    private Parameter<?> inProduction(String municipality) {
        return value(production.asOf(municipality, MONTH));
    }

    private static Parameter<?> value(Norm norm) {
        return Objects.requireNonNull(((Norm.Complete) norm).parameters().all().get(DERIVED));
    }
}
