package se.bistand.simulators.ssbtek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bistand.simulators.Json;
import se.bistand.simulators.Simulators;
import se.bistand.simulators.ssbtek.life.Lives;

/// The JSON that Försäkringskassan and Pensionsmyndigheten answer with, held against their description of LEFI version
/// 9.
/// A developer's check like the one of the XML: `-Dssbtek.contracts=<folder>`.
class LefiContractTest {
    private static final String FILE = "v10/se/forsakringskassan/schema/lefi/lefi-formansinformation-v9.openapi.yaml";
    private static final String HANGS = "199411082382";
    private static final String UNHEARD_OF = "198408222381";

    @TempDir
    static Path data;

    static Simulators world;
    static OpenApi lefi;

    @BeforeAll
    static void start() throws Exception {
        var folder = System.getProperty("ssbtek.contracts", "");
        assumeTrue(!folder.isEmpty(), "no folder with contracts is named");
        lefi = OpenApi.read(Path.of(folder).resolve(FILE));
        world = Simulators.start(data, 0, 0);
    }

    @AfterAll
    static void stop() {
        if (world != null) world.close();
    }

    @Test
    void every_answer_about_every_persona_is_as_described() throws Exception {
        for (var mode : List.of("NONE", "PARTIAL", "NOT_ENTITLED", "PROTECTED")) {
            world.faults().order("FK", "{\"mode\":\"" + mode + "\"}");
            for (var person : new Lives(0).personas().keySet()) {
                if (person.equals(HANGS) || person.equals("197605152391")) continue;
                var answer = Asking.about(person).of("FK").at(world.ssbtekUrl());
                var json = Json.object(Asking.benefits(answer));
                assertThat(lefi.wrong("LefiExternFormansinformationSvar", json))
                        .as(mode + " " + person)
                        .isEmpty();
            }
        }
        assertThat(Asking.benefits(Asking.about(UNHEARD_OF).of("FK").at(world.ssbtekUrl())))
                .contains("formansfamilj");
    }

    @Test
    void the_question_is_as_described_and_the_check_finds_what_is_wrong() {
        var question = Asking.about("199002052380").lefi();
        assertThat(lefi.wrong("LefiExternFormansinformationFraga", Json.object(question)))
                .isEmpty();
        var wrong = question.replace("\"FK:BOB\"", "\"FK:NEW\"").replace("\"period\"", "\"span\"");
        assertThat(lefi.wrong("LefiExternFormansinformationFraga", Json.object(wrong)))
                .contains("/span: unknown", "/period: missing")
                .anyMatch(line -> line.contains("not in the list of values"));
    }
}
