package se.bistand.payout.overview;

import static org.assertj.core.api.Assertions.assertThat;

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

    private String page(String role) throws Exception {
        var viewer = new Viewer(Viewer.Kind.STAFF, "cilla.ekonom", "Cilla Ekonom", "9901", Set.of(role), null, null);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(viewer, ""));
        var answer = MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get("/utbetalningar"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
