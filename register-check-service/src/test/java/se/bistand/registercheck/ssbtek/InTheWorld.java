package se.bistand.registercheck.ssbtek;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import se.bistand.simulators.Simulators;

/// The simulated agencies, of their own for each class of tests; what one test breaks is mended for the next.
///
/// With `-Dssbtek.contracts=<folder>` every question and answer is held against the official schemas.
abstract class InTheWorld {
    @TempDir
    static Path data;

    static Simulators world;

    @BeforeAll
    static void start() {
        world = Simulators.start(data, 0, 0);
    }

    @AfterAll
    static void stop() {
        assertThat(world.contractBreaches()).isEmpty();
        world.close();
    }

    @AfterEach
    void mend() {
        world.faults().mendAll();
    }
}
