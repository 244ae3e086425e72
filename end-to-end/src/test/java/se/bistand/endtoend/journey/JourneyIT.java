package se.bistand.endtoend.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import se.bistand.local.demonstration.MonthsWithNorm;

/// People at their browsers: a resident, a caseworker and a finance officer.
class JourneyIT extends Journey {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void a_household_goes_from_the_form_to_the_money() throws Exception {
        try (var resident = new Surfer(browser, true);
                var caseworker = new Surfer(browser, true);
                var finance = new Surfer(browser, true)) {
            resident.signIn(platform.intake(), "residents", "Maja");
            apply(resident, "journey");
            var timeline = resident.page.url();
            var applicationId = timeline.replaceFirst(".*/ansokan/", "").replaceFirst("[?#].*", "");
            resident.look("timeline-submitted");

            caseworker.signIn(platform.decision(), "staff", "Anna");
            decide(caseworker, applicationId);

            resident.visit(platform.notification() + "/");
            signInAgain(resident, "Maja");
            eventually(() -> {
                resident.visit(platform.notification() + "/mina-beslut");
                return resident.page.locator("main table a").count() > 0;
            });
            resident.look("my-decisions");
            resident.page.locator("main table a").first().click();
            assertThat(resident.text()).contains("Beslutet gäller omedelbart", "Beviljat belopp");
            resident.look("decision");
            pdf(resident);

            finance.signIn(platform.payout(), "staff", "Cilla");
            finance.visit(platform.payout() + "/utbetalningar");
            finance.look("payments");
            assertThat(finance.text()).contains("Bankfiler", "Genomförda");

            resident.visit(timeline);
            resident.look("timeline-decided");
        }
    }

    @Test
    void the_form_works_without_script() {
        try (var resident = new Surfer(browser, false)) {
            resident.signIn(platform.intake(), "residents", "198606262395");
            resident.visit(platform.intake() + "/ansok");
            resident.press("Skicka ansökan");
            assertThat(resident.text()).contains("Det finns fel att rätta");
            resident.look("without-script-errors");
            apply(resident, "without-script");
            resident.look("without-script-timeline");
        }
    }

    @Test
    void a_visitor_finds_the_doors_and_an_operator_what_is_parked() {
        try (var visitor = new Surfer(browser, true)) {
            visitor.visit(platform.intake() + "/");
            visitor.look("start-intake");
            visitor.visit(platform.decision() + "/");
            visitor.look("start-decision");
            visitor.visit(platform.intake() + "/logga-in");
            visitor.look("sign-in");
            visitor.signIn(platform.intake(), "staff", "Dan");
            visitor.visit(platform.intake() + "/operator/parked");
            visitor.look("parked");
            assertThat(visitor.text()).contains("Ingenting är parkerat");
        }
    }

    @Test
    void anybody_tries_the_calculation_with_and_without_script() {
        for (var script : List.of(true, false)) {
            var photos = script ? "try" : "try-without-script";
            try (var visitor = new Surfer(browser, script)) {
                visitor.visit(platform.decision() + "/provberakning");
                visitor.look(photos + "-form");
                visitor.press("Räkna");
                assertThat(visitor.text()).contains("Det finns fel att rätta");
                visitor.look(photos + "-errors");
                visitor.select("municipality", "9901");
                visitor.fill("month", "2026-12");
                visitor.fill("applicant.birthDate", "1990-02-05");
                visitor.select("housing.form", "RENTAL");
                visitor.fill("housing.peopleInDwelling", "1");
                visitor.fill("kostnad-RENT", "9000");
                visitor.press("Räkna");
                assertThat(visitor.text()).contains("Underskott", "Det är inget beslut");
                visitor.look(photos + "-result");
            }
        }
    }

    @Test
    void a_team_leader_reads_the_parameters_and_what_another_norm_would_mean() {
        try (var leader = new Surfer(browser, true)) {
            leader.signIn(platform.decision(), "staff", "Bo");
            leader.visit(platform.decision() + "/parametrar?manad=2026-12");
            assertThat(leader.text()).contains("härlett värde", "prisbasbelopp 2026");
            leader.look("parameters");
            leader.visit(platform.decision() + "/konsekvens?manad=2026-12&norm=2025-12");
            leader.look("consequence");
            leader.visit(platform.decision() + "/konsekvens?manad=2026-12&norm=2027-01");
            assertThat(leader.text()).contains("inget belopp skrivs fram");
        }
    }

    private static void apply(Surfer resident, String photos) {
        resident.visit(platform.intake() + "/ansok");
        resident.look(photos + "-form");
        resident.select("municipality", "9901");
        var now = YearMonth.now(ZoneId.of("Europe/Stockholm"));
        resident.select("month", MonthsWithNorm.usual(now, platform.decision()).toString());
        resident.select("kind", "NEW");
        resident.select("housing.form", "RENTAL");
        resident.fill("housing.peopleInDwelling", "1");
        resident.fill("kostnad-RENT", "6500");
        resident.fill("account.clearing", "3300");
        resident.fill("account.number", "9002052380");
        resident.fill("email", "resa@invanare.example");
        resident.page.locator("#attested").check();
        resident.press("Skicka ansökan");
        resident.page.waitForURL(url -> url.contains("/ansokan/"));
    }

    private static void decide(Surfer caseworker, String applicationId) {
        var basis = platform.decision() + "/handlaggning/" + applicationId;
        eventually(() -> {
            caseworker.visit(platform.decision() + "/handlaggning");
            return caseworker
                            .page
                            .locator("main a[href*='" + applicationId + "']")
                            .count()
                    > 0;
        });
        caseworker.look("queue");
        caseworker.visit(basis);
        caseworker.look("basis");
        establish(caseworker);
        for (var question : caseworker.page.locator("[name=answeredQuestions]").all()) {
            question.check();
        }
        caseworker.page.locator("#outcome-partial").check();
        caseworker.fill("amount", "4000");
        caseworker.fill("reasons", "Frågorna är utredda. Du får bistånd till det som saknas.");
        caseworker.press("Besluta");
        caseworker.look("decided");
        assertThat(caseworker.text()).doesNotContain("Det finns fel att rätta");
    }

    /// A higher norm for special reasons: from the basis to the form, and back to a basis that is calculated with it.
    private static void establish(Surfer caseworker) {
        caseworker.follow("Fastställ en uppgift");
        caseworker.look("establish");
        caseworker.follow("Högre eller lägre norm");
        caseworker.press("Fastställ");
        assertThat(caseworker.text()).contains("Det finns fel att rätta");
        caseworker.look("establish-errors");
        caseworker.fill("value.amount", "420");
        caseworker.select("value.grounds", "MEDICAL_DIET");
        caseworker.fill("reason", "Läkarintyg om dyrare kost.");
        caseworker.press("Fastställ");
        assertThat(caseworker.text()).contains("420\u00a0kr: dyrare kost av medicinska skäl", "Läkarintyg", "nummer 2");
        caseworker.look("established");
    }

    /// The session is per service; the persona page may ask again.
    private static void signInAgain(Surfer surfer, String persona) {
        surfer.signIn(platform.notification(), "residents", persona);
    }

    private static void pdf(Surfer resident) throws Exception {
        var link = resident.page.locator("a[href$='.pdf']").first();
        var answer = resident.page.request().get(platform.notification() + link.getAttribute("href"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Files.write(
                Path.of(System.getProperty("bistand.root"), "end-to-end/target/screenshots/decision.pdf"),
                answer.body());
    }

    private static void eventually(BooleanSupplier condition) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
