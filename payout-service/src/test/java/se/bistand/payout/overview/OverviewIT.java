package se.bistand.payout.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.bistand.event.v1.IdentityProtected;
import se.bistand.payout.PayoutContext;
import se.bistand.web.Viewer;

class OverviewIT extends PayoutContext {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private PayoutMetrics metrics;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void finance_sees_files_sums_and_held_payments_and_can_act() throws Exception {
        var household = UUID.randomUUID();
        var first = decision().about(household).ore(1_234_567).made();
        var second = decision().about(household).ore(7_654_321).made();
        publish(List.of(first, second));
        awaitState(List.of(second), "HELD");
        makeFile();
        var page = page("finance");
        assertThat(page)
                .contains("Utbetalningar", "Skapa bankfil nu", "76\u00a0543,21\u00a0kr", household.toString())
                .contains("Hushållet har redan en utbetalning för månaden")
                .contains("9901-", "Väntar på överföring")
                .contains("action=\"/utbetalningar/bankfil\"", "action=\"/utbetalningar/fragor/" + paymentId(second));
        assertThat(jdbc.sql("select count(*) from access_log where case_id = ? and purpose like 'payments page%'")
                        .param(household)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void payments_of_a_case_under_secrecy_are_there_for_named_people_alone() throws Exception {
        var household = UUID.randomUUID();
        var first = decision().about(household).made();
        var second = decision().about(household).made();
        publish(List.of(first, second));
        awaitState(List.of(second), "HELD");
        var payments = "/api/payments?applicationId=" + second.getApplicationId();
        assertThat(get(payments, "finance").body()).contains(household.toString());

        publish(List.of(IdentityProtected.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(Instant.EPOCH)
                .setMunicipality("9901")
                .setCaseId(household)
                .setApplicationId(second.getApplicationId())
                .build()));
        await(() -> get(payments, "finance").body().equals("[]"), () -> "the payment is still shown");
        var release = "/api/payments/" + paymentId(second) + "/release";
        assertThat(post(release, "9901", "finance", "{\"note\":\"x\"}").statusCode())
                .isEqualTo(404);
        assertThat(page("cilla.finance", "finance"))
                .doesNotContain(household.toString())
                .contains("visas bara för namngivna medarbetare");
        assertThat(page("finance")).contains(household.toString());
    }

    @Test
    void finance_sees_the_other_case_that_a_payment_is_held_for() throws Exception {
        var adult = "ref-" + UUID.randomUUID();
        var first = decision().adults(adult).made();
        publish(List.of(first));
        awaitState(List.of(first), "SCHEDULED");
        var second = decision().adults(adult).made();
        publish(List.of(second));
        awaitState(List.of(second), "HELD");
        assertThat(page("finance"))
                .contains("i ett annat ärende", first.getCaseId().toString());
        var purpose = "select count(*) from access_log where case_id = any(?) and purpose like 'payments page%'";
        assertThat(jdbc.sql(purpose)
                        .param(new UUID[] {first.getCaseId(), second.getCaseId()})
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        jdbc.sql("insert into protected_case (case_id) values (?)")
                .param(first.getCaseId())
                .update();
        assertThat(page("cilla.finance", "finance"))
                .as("that there is another case under secrecy")
                .doesNotContain(first.getCaseId().toString())
                .doesNotContain(second.getCaseId().toString());
    }

    @Test
    void finance_finds_a_waiting_payment_by_its_case_and_sees_who_has_stopped_it() throws Exception {
        var granted = decision().made();
        publish(List.of(granted));
        awaitState(List.of(granted), "SCHEDULED");
        var stop = "action=\"/utbetalningar/stopp/" + paymentId(granted);
        assertThat(found(granted.getCaseId().toString())).contains(stop);
        assertThat(found(granted.getApplicationId().toString())).contains(stop);
        assertThat(found("x")).contains("Ingen utbetalning i ärendet väntar");
        assertThat(jdbc.sql("select count(*) from access_log where case_id = ? and purpose like '%waiting for a file'")
                        .param(granted.getCaseId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        var path = "/api/payments/" + paymentId(granted) + "/stop";
        assertThat(post(path, "9901", "finance", "{\"note\":\"beslutet prövas om\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(found(granted.getCaseId().toString())).doesNotContain(stop);
        assertThat(page("finance")).contains("cilla.finance, ", ": beslutet prövas om");
        jdbc.sql("update payment set question = 'EARLIER_PAYMENT_IN_DOUBT' where payment_id = ?")
                .param(paymentId(granted))
                .update();
        assertThat(page("finance"))
                .as("another question has come on top")
                .contains("cilla.finance, ", ": beslutet prövas om");
        jdbc.sql("insert into protected_case (case_id) values (?)")
                .param(granted.getCaseId())
                .update();
        assertThat(page("dora.ekonom", "/utbetalningar?arende=" + granted.getCaseId(), "finance"))
                .doesNotContain("beslutet prövas om");
    }

    @Test
    void finance_sees_what_could_not_be_paid_out_and_another_person_confirms_an_account_nobody_is_shown()
            throws Exception {
        var refused = decision().made();
        publish(List.of(refused));
        awaitState(List.of(refused), "SCHEDULED");
        jdbc.sql("update payment set state = 'REJECTED', reason = 'AC04' where payment_id = ?")
                .param(paymentId(refused))
                .update();
        var enter = "action=\"/utbetalningar/konto/" + paymentId(refused);
        assertThat(page("finance"))
                .contains("Kunde inte betalas ut", "Avvisad av banken, kod AC04.", enter + "\"")
                .doesNotContain(enter + "/bekrafta");
        var account = "{\"clearing\":\"3300\",\"number\":\"9002052380\"}";
        assertThat(postAs("disa.ekonom", "/api/payments/" + paymentId(refused) + "/account", "finance", account)
                        .statusCode())
                .isEqualTo(204);
        assertThat(page("finance"))
                .contains("Skrivet av", "disa.ekonom, ", enter + "/bekrafta", enter + "/ta-tillbaka")
                .doesNotContain("9002052380");
        assertThat(page("disa.ekonom", "finance"))
                .contains(enter + "/ta-tillbaka")
                .doesNotContain(enter + "/bekrafta", enter + "\"");
        assertThat(page("auditor")).contains("AC04").doesNotContain(enter);
        assertThat(jdbc.sql("select count(*) from access_log where case_id = ? and purpose like '%not paid out'")
                        .param(refused.getCaseId())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void an_auditor_sees_the_same_without_buttons() throws Exception {
        assertThat(page("auditor")).contains("Utbetalningar").doesNotContain("Skapa bankfil nu");
    }

    @Test
    void the_signals_of_payout_are_measured() {
        metrics.count();
        metrics.addUpLedger();
        assertThat(get("/actuator/prometheus", "finance").body())
                .contains("bistand_payout_payments{state=\"SCHEDULED\"}", "bistand_payout_bank_silence_seconds")
                .contains("bistand_payout_difference_ore", "bistand_payout_ledger_difference_ore 0.0");
    }

    @Test
    void a_payment_the_bank_accepted_and_never_booked_is_counted_and_listed() throws Exception {
        var accepted = decision().ore(333_300).made();
        var inTime = decision().ore(444_400).made();
        publish(List.of(accepted, inTime));
        awaitState(List.of(accepted, inTime), "SCHEDULED");
        makeFile();
        jdbc.sql("update payment set state = 'ACCEPTED', sent_at = now() where payment_id = any(?)")
                .param(new UUID[] {paymentId(accepted), paymentId(inTime)})
                .update();
        jdbc.sql("update payment set execution_date = '2026-01-02' where payment_id = ?")
                .param(paymentId(accepted))
                .update();
        metrics.count();
        assertThat(get("/actuator/prometheus", "finance").body()).contains("bistand_payout_overdue_payments 1.0");
        assertThat(page("finance"))
                .contains("Inte bokförda av banken", reference(accepted), "2026-01-02")
                .doesNotContain(reference(inTime));
        assertThat(jdbc.sql("select count(*) from access_log where case_id = ? and purpose like '%not booked%'")
                        .param(accepted.getCaseId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        jdbc.sql("insert into protected_case (case_id) values (?)")
                .param(accepted.getCaseId())
                .update();
        assertThat(page("cilla.finance", "finance")).doesNotContain(reference(accepted));
        jdbc.sql("update payment set execution_date = current_date where payment_id = ?")
                .param(paymentId(accepted))
                .update();
    }

    private String page(String role) throws Exception {
        return page("cilla.ekonom", role);
    }

    private String found(String number) throws Exception {
        return page("cilla.ekonom", "/utbetalningar?arende=" + number, "finance");
    }

    private String page(String id, String role) throws Exception {
        return page(id, "/utbetalningar", role);
    }

    private String page(String id, String path, String role) throws Exception {
        var viewer = new Viewer(Viewer.Kind.STAFF, id, "Cilla Ekonom", "9901", Set.of(role), null, null);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(viewer, ""));
        var answer = MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get(path))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
