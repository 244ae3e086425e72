package se.bistand.decision.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.Arriving.application;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bistand.decision.Arriving;
import se.bistand.decision.Browser;
import se.bistand.event.v1.CostKind;

/// The pages as a browser without JavaScript meets them.
class FactPagesIT extends Establishing {
    private Browser browser = new Browser(this::address);

    @BeforeEach
    void a_caseworker_signs_in() {
        signIn("anna.handlaggare", "9901");
    }

    private void signIn(String id, String municipality) {
        browser = new Browser(this::address);
        nextSignIn(id, municipality, "caseworker");
        browser.get("/oauth2/authorization/staff");
    }

    private static String basisOf(Arriving arriving) {
        return "/handlaggning/" + arriving.applicationId;
    }

    /// Where the link with such a text leads.
    private static String link(String page, String text) {
        var found = Pattern.compile("href=\"([^\"]*)\"[^>]*>(?:<span>)?" + text).matcher(page);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static Map<String, String> form(String page, String amount, String grounds, String reason) {
        var fields = new HashMap<>(Map.of("value.amount", amount, "value.grounds", grounds, "reason", reason));
        for (var name : new String[] {"calculationId", "kind", "subject"}) {
            var hidden = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"")
                    .matcher(page);
            assertThat(hidden.find()).as(name).isTrue();
            fields.put(name, hidden.group(1));
        }
        return fields;
    }

    @Test
    void from_the_question_on_the_basis_to_the_form_and_back_to_a_basis_without_it() {
        var arriving = application(sealing, "fact page").cost(CostKind.OTHER, 50_000);
        publish(arriving.submitted(), arriving.checked());
        calculated(arriving.applicationId, 1);
        var basis = browser.page(basisOf(arriving));
        assertThat(basis).contains("Ingen har fastställt någon uppgift", "Kostnadens slag är inte känt");
        var page = browser.page(link(basis, "Fastställ svaret"));
        assertThat(page).contains("Godkänd kostnad", "annan kostnad", "Ansökt: 500\u00a0kr", "Dyrare än nödvändigt");

        var faulty = browser.submit(page, basisOf(arriving) + "/faststall", form(page, "mycket", "", " "));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("Det finns fel att rätta", "value=\"mycket\"")
                .contains("href=\"#value-amount\"", "href=\"#value-grounds\"", "href=\"#reason\"")
                .contains("id=\"value-amount\"", "id=\"value-grounds\"", "id=\"reason\"");

        var done = browser.submit(
                page, basisOf(arriving) + "/faststall", form(page, "400,50", "DEARER_THAN_NEEDED", "Sett kvittot."));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body())
                .contains("400,50\u00a0kr godkänns: dyrare än nödvändigt", "Sett kvittot.", "nummer 2")
                .contains("Fastställt av <span>Anna Handläggare</span>")
                .contains("handläggare Anna Handläggare (anna.handlaggare)")
                .doesNotContain("Kostnadens slag är inte känt");
        assertThat(jdbc.sql("select count(*) from access_log where application_id = ? and purpose = 'establish page'")
                        .param(arriving.applicationId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_was_established_is_corrected_and_withdrawn_and_stays_to_be_read() {
        var arriving = application(sealing, "fact page corrected").cost(CostKind.OTHER, 50_000);
        publish(arriving.submitted(), arriving.checked());
        established(arriving, costOf(calculated(arriving.applicationId, 1), 40_000));
        var page = browser.page(link(browser.page(basisOf(arriving)), "Ändra eller återkalla"));
        assertThat(page).contains("value=\"400\"", "Återkalla uppgiften");

        var corrected = browser.submit(
                page, basisOf(arriving) + "/faststall", form(page, "300", "DEARER_THAN_NEEDED", "Fel kvitto."));
        assertThat(corrected.body())
                .contains("300\u00a0kr godkänns", "Ersatta och återkallade", "400\u00a0kr godkänns");

        var again = browser.page(link(corrected.body(), "Ändra eller återkalla"));
        var withdrawal = form(again, "", "", "Kvittot gällde en annan månad.");
        withdrawal.put("withdraw", "true");
        assertThat(browser.submit(again, basisOf(arriving) + "/faststall", withdrawal)
                        .body())
                .contains("Ingen har fastställt någon uppgift", "återkallat", "Kostnadens slag är inte känt");
    }

    @Test
    void a_list_shows_what_can_be_established_with_what_is_asked_first() {
        var arriving = application(sealing, "fact page list").cost(CostKind.OTHER, 50_000);
        publish(arriving.submitted(), arriving.checked());
        calculated(arriving.applicationId, 1);

        var list = browser.page(link(browser.page(basisOf(arriving)), "Fastställ en uppgift"));

        assertThat(list)
                .containsSubsequence("Det här frågar beräkningen efter", "annan kostnad", "Annat som du kan fastställa")
                .contains("Högre eller lägre norm", Arriving.APPLICANT)
                .doesNotContain("cost/OTHER");
    }

    @Test
    void others_find_nothing_and_after_the_decision_there_is_no_form() {
        var arriving = application(sealing, "fact page whose");
        publish(arriving.submitted(), arriving.checked());
        var calculation = calculated(arriving.applicationId, 1);
        assertThat(browser.get(basisOf(arriving) + "/faststall/" + calculation).statusCode())
                .isEqualTo(404);
        decide(arriving, calculation, "GRANT", 1_222_000);
        assertThat(browser.page(basisOf(arriving))).doesNotContain("Fastställ en uppgift");
        assertThat(browser.get(basisOf(arriving) + "/faststall").statusCode()).isEqualTo(409);
        signIn("frida.norrvik", "9902");
        assertThat(browser.get(basisOf(arriving) + "/faststall").statusCode()).isEqualTo(404);
    }
}
