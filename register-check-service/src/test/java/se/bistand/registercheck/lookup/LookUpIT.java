package se.bistand.registercheck.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bistand.messaging.Events;
import se.bistand.registercheck.RegisterCheckContext;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Circuit;
import se.bistand.registercheck.domain.Register;

class LookUpIT extends RegisterCheckContext {
    private static final List<Register> ALL =
            List.of(Register.CSN, Register.SKATTEVERKET, Register.FORSAKRINGSKASSAN, Register.MIGRATIONSVERKET);

    @Autowired
    private LookUp lookUp;

    @Autowired
    private Circuits circuits;

    @AfterEach
    void mend() {
        WORLD.faults().mendAll();
        ALL.forEach(register -> circuits.save(Circuit.closed(register)));
    }

    @Test
    void registers_that_are_left_alone_while_one_is_waited_for_are_not_called_any_more() throws Exception {
        WORLD.faults().order("SSBTEK", "{\"mode\":\"HANG\"}");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tried = threads.submit(() -> lookUp.of(secondTry()));
            TimeUnit.MILLISECONDS.sleep(500);
            ALL.forEach(register -> circuits.save(leftAlone(register)));
            var result = tried.get(20, TimeUnit.SECONDS);
            assertThat(result.asked()).as("the one it was waiting for").hasSize(1);
            assertThat(result.answers())
                    .extracting(answer -> answer.register().askedThrough())
                    .hasSameElementsAs(result.asked());
            assertThat(result.answers()).extracting(Answer::reason).containsOnly("TIMEOUT");
        }
    }

    private ClaimedCheck secondTry() {
        UUID caseId = Events.id("look up", "second try");
        return new ClaimedCheck(
                caseId,
                0,
                caseId,
                "9901",
                "2026-11",
                sealing.seal(caseId, "personalNumber/0", "199002052380"),
                "reference",
                2,
                1,
                Set.copyOf(ALL),
                Set.copyOf(ALL),
                Instant.now(),
                false,
                1,
                false);
    }

    private static Circuit leftAlone(Register register) {
        var later = Instant.now().plus(Duration.ofHours(1));
        return new Circuit(register, Circuit.State.OPEN, 20, 1, Instant.now(), later);
    }
}
