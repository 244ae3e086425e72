package se.bistand.simulators.ssbtek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bistand.simulators.Simulators;
import se.bistand.simulators.ssbtek.contract.Contract;
import se.bistand.simulators.ssbtek.contract.OfficialContracts;
import se.bistand.simulators.ssbtek.fault.Agency;
import se.bistand.simulators.ssbtek.fault.Mode;
import se.bistand.simulators.ssbtek.life.Generated;
import se.bistand.simulators.ssbtek.life.Lives;

/// A developer's check against the official schemas, which are not part of the project:
/// `-Dssbtek.contracts=<folder>`. Without the folder there is nothing to check against, and it is passed over.
class OfficialContractsTest {
    private static final String SOAP_FAULT = "197605152391";
    private static final String HANGS = "199411082382";

    @TempDir
    static Path data;

    static Simulators world;
    static OfficialContracts official;

    @BeforeAll
    static void start() {
        assumeTrue(!System.getProperty("ssbtek.contracts", "").isEmpty(), "no folder with schemas is named");
        official = OfficialContracts.named();
        world = Simulators.start(data, 0, 0);
    }

    @AfterAll
    static void stop() {
        if (world != null) world.close();
    }

    @ParameterizedTest(name = "contract {0}")
    @ValueSource(strings = {"10", "11"})
    void every_question_and_answer_about_every_persona_keeps_the_contract(String version) throws Exception {
        for (var person : everybody()) {
            world.faults().mendAll();
            var answer =
                    Asking.about(person).contract(version).withTheQuestionBack().send(world.ssbtekUrl());
            assertThat(world.contractBreaches()).as(person).isEmpty();
            assertThat(answer.statusCode()).as(person).isEqualTo(person.equals(SOAP_FAULT) ? 500 : 200);
            assertThat(wrong(version, answer.body())).as(person).isNull();
        }
    }

    @ParameterizedTest(name = "contract {0}")
    @ValueSource(strings = {"10", "11"})
    void every_answer_of_an_agency_that_fails_keeps_the_contract(String version) throws Exception {
        for (var agency : Agency.values()) {
            for (var mode : Mode.values()) {
                if (mode.strikesTheCall() || mode == Mode.MALFORMED || !mode.fits(agency)) continue;
                world.faults().mendAll();
                world.faults().order(agency.name(), "{\"mode\":\"" + mode + "\"}");
                for (var person : List.of("199002052380", "200609242383", "200001012384"))
                    Asking.about(person).contract(version).at(world.ssbtekUrl());
                assertThat(world.contractBreaches()).as(agency + " " + mode).isEmpty();
            }
            world.faults().mendAll();
            world.faults().order(agency.name(), "{\"errorKalla\":\"SSBT\",\"felkod\":\"TIMEOUT\"}");
            var answer = Asking.about("199002052380").contract(version).at(world.ssbtekUrl());
            assertThat(wrong(version, answer)).as(agency.name()).isNull();
        }
    }

    @ParameterizedTest(name = "contract {0}")
    @ValueSource(strings = {"10", "11"})
    void the_connection_test_keeps_the_contract(String version) throws Exception {
        world.faults().mendAll();
        world.faults().order("SO", "{\"errorKalla\":\"BT\",\"felkod\":\"1\"}");
        var question = """
            <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><testaBastjanstInformation
            xmlns="http://schema.forsakringskassan.se/integration/ssbt/%s"/></e:Body></e:Envelope>\
            """.formatted(version);
        var answer = Asking.post(Asking.CLIENT, world.ssbtekUrl().replace("v11", "v" + version), question);
        assertThat(wrong(version, question)).isNull();
        assertThat(wrong(version, answer.body())).isNull();
        assertThat(answer.body()).contains("<s:SO><s:anropad>true</s:anropad><s:error>");
    }

    @Test
    void the_check_finds_what_is_wrong() {
        var question = Asking.about("199002052380").envelope();
        assertThat(wrong("11", question)).isNull();
        assertThat(wrong("11", question.replace("<s:syfte>", "<s:purpose>").replace("</s:syfte>", "</s:purpose>")))
                .contains("purpose");
        assertThat(wrong("10", Asking.about("199002052380").contract("10").envelope()))
                .isNull();
    }

    private static String wrong(String version, String message) {
        return official.wrong(Contract.valueOf("V" + version), message.getBytes(StandardCharsets.UTF_8));
    }

    /// The personas that answer at all, and some of the generated.
    private static List<String> everybody() {
        var all = new ArrayList<>(new Lives(0).personas().keySet());
        all.remove(HANGS);
        for (int i = 0; i < 60; i++) all.add(Generated.adult(i * 613));
        return all;
    }
}
