package se.bistand.payout.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OverviewPageTest {
    @Test
    void a_file_is_done_when_the_bank_has_booked_or_refused_each_payment() {
        assertThat(shown("FROZEN", 2, 0, 0, 0)).startsWith("Väntar på överföring");
        assertThat(shown("SENT", 2, 0, 0, 0)).isEqualTo("Hos banken");
        assertThat(shown("SENT", 1, 0, 1, 0)).isEqualTo("Hos banken");
        assertThat(shown("SENT", 0, 1, 1, 0)).isEqualTo("Hos banken");
        assertThat(shown("SENT", 0, 0, 1, 1)).isEqualTo("Klar hos banken");
    }

    private static String shown(String state, int unanswered, int accepted, int settled, int failed) {
        return OverviewPage.file(new Overview.FileLine(
                        "9901-20261127-0001",
                        Instant.EPOCH,
                        "cilla.ekonom",
                        2,
                        84_000,
                        state,
                        1,
                        null,
                        unanswered,
                        accepted,
                        settled,
                        failed))
                .state();
    }
}
