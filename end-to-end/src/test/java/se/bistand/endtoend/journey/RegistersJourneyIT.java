package se.bistand.endtoend.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Pages about the registers: who has read my data, and the simulated agencies' people and faults.
class RegistersJourneyIT extends Journey {
    /// One of the households that `./up` sends through the chain.
    private static final String DEMONSTRATED = "198606262395";

    private static final Pattern TWELVE_DIGITS = Pattern.compile("\\d{12}");

    @Test
    void a_resident_sees_who_has_read_her_data_in_each_service() {
        try (var resident = new Surfer(browser, true)) {
            for (var service : services()) {
                resident.signIn(service, "residents", DEMONSTRATED);
                resident.visit(service + "/mina-uppgifter/lasningar");
                assertThat(resident.text()).contains("Vem har läst mina uppgifter?");
                if (service.equals(platform.registerCheck())) {
                    assertThat(resident.text()).contains("systemet register-check", "registerkontroll för en ansökan");
                    resident.look("readings-registers");
                }
                if (service.equals(platform.decision())) {
                    assertThat(resident.text()).contains("medarbetare anna.handlaggare", "beslutsunderlaget lästes");
                    resident.look("readings-decision");
                }
            }
            resident.visit(platform.intake() + "/");
            resident.page.locator("footer a").first().click();
            assertThat(resident.text()).contains("Vem har läst mina uppgifter?");
            resident.look("readings-intake");
        }
    }

    @Test
    void no_log_and_no_metric_of_a_service_holds_a_personal_number() throws IOException {
        var people = people();
        var logs = Path.of(System.getProperty("bistand.root"), ".local/logs");
        for (var service :
                List.of("application-intake", "register-check", "decision-support", "payout", "notification")) {
            var log = Files.readString(logs.resolve(service + ".log"));
            assertThat(log).as(service).contains("Started").doesNotContain(DEMONSTRATED, DEMONSTRATED.substring(2));
            assertThat(TWELVE_DIGITS.matcher(log).results().map(MatchResult::group))
                    .as("numbers of test people in the log of " + service)
                    .filteredOn(people::contains)
                    .isEmpty();
        }
        try (var anybody = new Surfer(browser, false)) {
            for (var service : services()) {
                anybody.visit(service + "/actuator/prometheus");
                var metrics = anybody.page.content();
                assertThat(metrics)
                        .as(service)
                        .contains("jvm_memory_used_bytes")
                        .doesNotContain(DEMONSTRATED, DEMONSTRATED.substring(2));
                assertThat(TWELVE_DIGITS.matcher(metrics).results().map(MatchResult::group))
                        .as("numbers of test people in the metrics of " + service)
                        .filteredOn(people::contains)
                        .isEmpty();
            }
        }
    }

    private List<String> services() {
        return List.of(
                platform.intake(),
                platform.registerCheck(),
                platform.decision(),
                platform.payout(),
                platform.notification());
    }

    private static Set<String> people() throws IOException {
        return Files.readAllLines(Path.of(
                        System.getProperty("bistand.root"), "end-to-end/src/test/resources/test-personal-numbers.txt"))
                .stream()
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    @Test
    void a_developer_finds_a_persona_makes_one_and_sets_a_fault_also_without_script() {
        for (var script : List.of(true, false)) {
            var photos = script ? "simulators" : "simulators-without-script";
            try (var developer = new Surfer(browser, script)) {
                developer.visit(platform.simulators() + "/");
                developer.look(photos + "-start");
                developer.visit(platform.simulators() + "/pages/personas");
                developer.look(photos + "-personas");
                developer.page.locator("main a[href$='/maja']").first().click();
                assertThat(developer.text()).contains("Bostadsbidrag");
                developer.look(photos + "-persona");
                developer.visit(platform.simulators() + "/pages/new-persona");
                developer.look(photos + "-new-persona");
                developer.visit(platform.simulators() + "/pages/faults");
                developer.look(photos + "-faults");
            }
        }
    }
}
