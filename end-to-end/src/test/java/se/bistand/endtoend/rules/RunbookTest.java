package se.bistand.endtoend.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.bistand.payout.domain.Judgement;

/// Whoever is woken by an alert, and whoever sees a difference with the bank, finds it in the runbook by its name.
class RunbookTest {
    private static final String RUNBOOK = Sources.text(Sources.ROOT.resolve("docs/runbook.md"));
    private static final Pattern ALERT = Pattern.compile("(?m)^[ -]+alert: *(\\w+)");

    @Test
    void every_alert_is_in_the_runbook() {
        assertThat(alerts()).contains("RecordParked");
        assertThat(missing(alerts().stream())).isEmpty();
    }

    @Test
    void every_kind_of_difference_with_the_bank_is_in_the_runbook() {
        assertThat(missing(Stream.of(Judgement.Difference.values()).map(Enum::name)))
                .isEmpty();
    }

    @Test
    void a_name_that_the_runbook_does_not_have_is_found() {
        assertThat(missing(Stream.of("RecordParked", "MoonIsDown", "OTHER", "OTHER_SUM")))
                .containsExactly("MoonIsDown", "OTHER");
    }

    private static List<String> missing(Stream<String> names) {
        return names.filter(name -> !RUNBOOK.contains("`" + name + "`")).toList();
    }

    private static List<String> alerts() {
        return ALERT.matcher(Sources.text(Sources.ROOT.resolve("deploy/observability/alerts.yml")))
                .results()
                .map(alert -> alert.group(1))
                .toList();
    }
}
