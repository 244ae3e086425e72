package se.bistand.simulators;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// A world of its own for each class of tests; what one test breaks is mended for the next.
public abstract class InTheWorld {
    @TempDir
    protected static Path data;

    protected static Simulators world;

    @BeforeAll
    static void start() {
        world = Simulators.start(data, 0, 0);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @AfterEach
    void mend() {
        world.faults().mendAll();
    }
}
