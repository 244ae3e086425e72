package se.bistand.intake.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepTextTest {
    @Test
    void a_payment_that_the_municipality_has_stopped_is_not_blamed_on_the_bank() {
        var stopped = StepText.of(failed("CANCELLED"));

        assertThat(stopped.sv()).contains("Kommunen har stoppat utbetalningen av 4\u00a0000 kr", "Vi tar kontakt");
        assertThat(stopped.en()).contains("The municipality has stopped the payment");
    }

    @Test
    void a_payment_that_the_bank_refused_or_sent_back_says_so() {
        assertThat(StepText.of(failed("REFUSED")).sv()).startsWith("Banken kunde inte betala ut pengarna");
        assertThat(StepText.of(failed("RETURNED")).sv()).startsWith("Banken kunde inte betala ut pengarna");
    }

    private static Step failed(String cause) {
        return new Step(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Step.Stage.PAYMENT_FAILED,
                Instant.EPOCH,
                UUID.randomUUID(),
                cause,
                400_000L,
                null);
    }
}
