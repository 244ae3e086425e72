package se.bistand.simulators.ssbtek.part;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import se.bistand.simulators.Markup;
import se.bistand.simulators.ssbtek.life.Birth;
import se.bistand.simulators.ssbtek.life.Fact;
import se.bistand.simulators.ssbtek.life.Fact.Study;

/// CSN: an XML document of its own (version 4.0), base64 inside the answer, with one block per kind of aid.
public final class StudyPart implements Part {
    private static final String SCHEMA = "http://schema.csn.se/v4.0/";

    /// The blocks in the order of the schema: name, prefix and the kinds of aid it holds.
    private record Block(String name, String prefix, String listed, List<String> kinds) {}

    private static final List<Block> BLOCKS = List.of(
            new Block("Studiemedel", "sm", "studiemedel", List.of("GRUND")),
            new Block("Studiehjalp", "sh", "studiehjalp", List.of("SH")),
            new Block("HemutrustningsLan", "hl", "hemutrustningslan", List.of("HUT")),
            new Block("Studiestartsstod", "ss", "studiestartsstod", List.of("SSSTÖD")),
            new Block("Omstallningsstudiestod", "os", "omstallningsstudiestod", List.of("OSS")));
    private static final Map<String, String> NAMESPACES = Map.of(
            "sm", "studiemedel",
            "sh", "studiehjalp",
            "hl", "hemutrustningslan",
            "ss", "studiestartsstod",
            "os", "omstallningsstudiestod");

    @Override
    public void write(Markup xml, Asked asked) {
        var document = document(asked).getBytes(StandardCharsets.UTF_8);
        xml.open("s:data").text("s:svar", Base64.getEncoder().encodeToString(document));
        xml.close("s:data");
    }

    private static String document(Asked asked) {
        var xml = new Markup(1_500).raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        xml.open("CSNSvar schemaVersion=\"4.0\" xmlns=\"" + SCHEMA + "kommunfraga\" xmlns:p=\"" + SCHEMA
                + "person\" xmlns:c=\"" + SCHEMA + "csntyper\"");
        xml.open("GemensamtSvarEkbistand").open("Resultat");
        result(xml, asked);
        xml.close("Resultat").close("GemensamtSvarEkbistand").empty("GemensamtFragaEkbistand");
        xml.open("Personer");
        if (!Birth.isCoordination(asked.person())) person(xml, asked);
        return xml.close("Personer").close("CSNSvar").toString();
    }

    /// The schema has no room for a coordination number: such a person is not there at all.
    private static void person(Markup xml, Asked asked) {
        xml.open("Person " + attributes(asked));
        var studies = asked.life().all(Study.class);
        xml.open("p:Studiestodstypforteckning");
        for (var block : BLOCKS)
            xml.text("c:" + block.listed, of(block, studies).isEmpty() ? "0" : "1");
        xml.close("p:Studiestodstypforteckning");
        for (var block : BLOCKS) block(xml, block, asked);
        xml.close("Person");
    }

    private static void result(Markup xml, Asked asked) {
        if (asked.partial())
            xml.text("ResultatKod", "2").text("ResultatText", "Utbetalningsplanerna kunde inte hämtas");
        else if (asked.life().has(Study.class)) xml.text("ResultatKod", "0").text("ResultatText", "Allt OK");
        else xml.text("ResultatKod", "0").text("ResultatText", "Allt OK, inget att rapportera");
    }

    private static String attributes(Asked asked) {
        var found = asked.life().has(Fact.NoSuchNumber.class) ? "Ej träff" : "          ";
        return "personnummer=\"" + asked.person().substring(2) + "\" Status=\"" + found + "\" sekretess=\""
                + (asked.isProtected() ? "J " : "  ") + "\" sekel=\""
                + asked.person().substring(0, 2) + "\"";
    }

    private static void block(Markup xml, Block block, Asked asked) {
        var studies = of(block, asked.life().all(Study.class));
        if (studies.isEmpty()) {
            xml.empty("p:" + block.name);
            return;
        }
        var prefix = block.prefix;
        xml.open("p:" + block.name).open("p:Arenden");
        int number = 0;
        for (var study : studies) {
            for (var term : Term.of(study, asked)) {
                xml.open("p:Arende lopnummer=\"" + ++number + "\" xmlns:" + prefix + "=\"" + SCHEMA
                        + NAMESPACES.get(prefix) + "\"");
                term.write(xml, prefix + ":", asked);
                xml.close("p:Arende");
            }
        }
        xml.close("p:Arenden").close("p:" + block.name);
    }

    private static List<Study> of(Block block, List<Study> studies) {
        return studies.stream()
                .filter(study -> block.kinds.contains(study.kind()))
                .toList();
    }
}
