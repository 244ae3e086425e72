package se.bistand.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;

/// The pages as a browser without script sees them.
class PagesIT {
    private final Intake intake = Intake.running();

    @Test
    void a_resident_signs_in_applies_and_follows_the_application() {
        var browser = signedIn(Intake.OTHER);
        var form = browser.open("/ansok");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("lang=\"sv\"", "lang=\"en\"", "Gå till innehållet", "Skicka ansökan");
        assertThat(form.body()).contains("<span>Rut Exempel</span>", "Sökande: <strong>Rut Exempel</strong>");

        var answer = browser.submit("/ansok", filledIn(form));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).startsWith("/ansokan/");
        assertThat(answer.body()).contains("Vi har tagit emot din ansökan", "We have received your application");
        assertThat(browser.open("/").body()).contains(answer.uri().getPath());
    }

    @Test
    void errors_are_summed_up_linked_to_their_fields_and_values_are_kept() {
        var browser = signedIn(Intake.OTHER);
        var fields = filledIn(browser.open("/ansok"));
        fields.put("email", "inte en adress");
        fields.put("kostnad-ELECTRICITY", "mycket");
        fields.put("barn-1.name", "Bo Exempel");
        fields.put("barn-1.personalNumber", "201305162389");
        fields.remove("attested");

        var answer = browser.submit("/ansok", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "govuk-error-summary",
                        "href=\"#email\"",
                        "href=\"#kostnad-ELECTRICITY\"",
                        "href=\"#barn-1-personalNumber\"",
                        "href=\"#attested\"",
                        "id=\"barn-1-personalNumber\"",
                        "value=\"inte en adress\"",
                        "value=\"Bo Exempel\"",
                        "value=\"7 800,50\"");
    }

    @Test
    void a_household_with_a_small_child_is_asked_about_lunch_until_it_answers() {
        var browser = signedIn(Intake.OTHER);
        var fields = filledIn(browser.open("/ansok"));
        fields.put("barn-1.name", "Lo Exempel");
        fields.put("barn-1.personalNumber", "202310159815");

        var asked = browser.submit("/ansok", fields);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("href=\"#barn-1-lunchOutsideHome\"", "id=\"barn-1-lunchOutsideHome\"");

        fields.put("barn-1.lunchOutsideHome", "nej");
        assertThat(browser.submit("/ansok", fields).body()).contains("Vi har tagit emot din ansökan");
    }

    @Test
    void more_rows_are_added_without_script_and_nothing_is_lost() {
        var browser = signedIn(Intake.OTHER);
        var fields = filledIn(browser.open("/ansok"));
        fields.put("fler", "barn");

        var answer = browser.submit("/ansok", fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"barn-3-name\"", "value=\"rut@exempel.se\"");
        assertThat(answer.body()).doesNotContain("id=\"barn-4-name\"");
    }

    @Test
    void sending_the_same_form_twice_makes_one_application() {
        var browser = signedIn(Intake.OTHER);
        var fields = filledIn(browser.open("/ansok"));
        var one = browser.submit("/ansok", fields);
        var two = browser.submit("/ansok", fields);
        assertThat(two.uri()).isEqualTo(one.uri());
    }

    @Test
    void a_form_without_its_csrf_token_is_refused() {
        var browser = signedIn(Intake.OTHER);
        var fields = filledIn(browser.open("/ansok"));
        fields.remove("_csrf");
        assertThat(browser.submit("/ansok", fields).statusCode()).isEqualTo(403);
    }

    @Test
    void another_person_is_told_that_the_page_does_not_exist() {
        var owner = signedIn(Intake.OTHER);
        var page = owner.submit("/ansok", filledIn(owner.open("/ansok"))).uri().getPath();

        var other = signedIn("197109259288").open(page);
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(other.body()).contains("Det gick inte", "finns inte");
    }

    @Test
    void signing_out_ends_the_session_and_puts_no_token_in_an_address() {
        var browser = signedIn(Intake.OTHER);
        var out = browser.submit("/logga-ut", Map.of("_csrf", csrf(browser.open("/ansok"))));
        assertThat(out.uri().toString()).doesNotContain("id_token_hint", Intake.OTHER);
        assertThat(browser.open("/ansok").uri().getPath()).isEqualTo("/logga-in");
    }

    @Test
    void a_caseworker_may_not_use_the_form_but_an_operator_sees_parked_records() {
        var staff = intake.browser();
        signIn(
                staff,
                "staff",
                "dan",
                Map.of("roles", List.of("operator"), "municipality", "0000", "name", "Dan Drift"));
        assertThat(staff.open("/ansok").statusCode()).isEqualTo(403);
        assertThat(staff.open("/operator/parked").body()).contains("Parkerade poster");
        var refused = signedIn(Intake.OTHER).open("/operator/parked");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Du har inte behörighet").doesNotContain("Något gick fel");
    }

    @Test
    void pages_carry_a_policy_that_allows_their_own_files_only() {
        var page = intake.browser().open("/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<script>", " style=", "onclick");
        for (var asset : List.of(
                "govuk/govuk-frontend.min.css", "htmx/htmx.min.js", "bistand/bistand.css", "bistand/bistand.js")) {
            assertThat(intake.browser().open("/assets/" + asset).statusCode())
                    .as(asset)
                    .isEqualTo(200);
        }
    }

    private Intake.Browser signedIn(String personalNumber) {
        var browser = intake.browser();
        var claims = Map.<String, Object>of(
                "name", "Rut Exempel", "roles", List.of("resident"), "personal_number", personalNumber);
        signIn(browser, "residents", personalNumber, claims);
        return browser;
    }

    private void signIn(Intake.Browser browser, String registration, String subject, Map<String, Object> claims) {
        intake.provider()
                .enqueueCallback(
                        new DefaultOAuth2TokenCallback(registration, subject, "JWT", List.of("bistand"), claims, 600));
        var landed = browser.open("/oauth2/authorization/" + registration);
        assertThat(landed.uri().getQuery()).as("sign-in").isNull();
        assertThat(landed.statusCode()).isEqualTo(200);
    }

    private static Map<String, String> filledIn(HttpResponse<String> form) {
        var fields = new HashMap<String, String>();
        fields.put("_csrf", csrf(form));
        fields.put("key", hidden(form, "key"));
        fields.put("barn-rader", hidden(form, "barn-rader"));
        fields.put("inkomst-rader", hidden(form, "inkomst-rader"));
        fields.put("municipality", "9901");
        fields.put("month", YearMonth.now(ZoneId.of("Europe/Stockholm")).toString());
        fields.put("kind", "NEW");
        fields.put("housing.form", "RENTAL");
        fields.put("housing.peopleInDwelling", "1");
        fields.put("kostnad-RENT", "7 800,50");
        fields.put("account.clearing", "8327");
        fields.put("account.number", "123 456 789");
        fields.put("email", "rut@exempel.se");
        fields.put("language", "sv");
        fields.put("attested", "ja");
        return fields;
    }

    private static String csrf(HttpResponse<String> page) {
        return hidden(page, "_csrf");
    }

    private static String hidden(HttpResponse<String> page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
