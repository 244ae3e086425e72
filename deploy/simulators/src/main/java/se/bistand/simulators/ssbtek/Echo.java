package se.bistand.simulators.ssbtek;

import java.util.List;
import se.bistand.simulators.Xml;

/// Gives the question back inside the answer, for those who ask for it.
final class Echo {
    private static final List<String> GENERAL =
            List.of("frageTidpunkt", "korrelationsid", "fraganSkallInkluderasISvaret");
    private final Question question;
    private final StringBuilder xml;

    Echo(Question question, StringBuilder xml) {
        this.question = question;
        this.xml = xml;
    }

    void write() {
        xml.append("<s:fraga><s:generellaFrageparametrar>");
        GENERAL.forEach(name -> general("", name));
        group("ingivare", "organisationsnummer", "namn", "handlaggare");
        general("", "personidentitet");
        general("", "arendeidentitet");
        group("tidsperiod", "fromDatum", "tomDatum");
        general("", "syfte");
        general("", "lagtext");
        xml.append("</s:generellaFrageparametrar><s:specifikaFrageparametrar>");
        for (var agency : Agency.values()) {
            if (agency != Agency.SSBTEK)
                xml.append("<s:")
                        .append(agency)
                        .append(" inkludera=\"")
                        .append(question.included().contains(agency))
                        .append("\"/>");
        }
        xml.append("</s:specifikaFrageparametrar></s:fraga>");
    }

    private void group(String name, String... members) {
        xml.append("<s:").append(name).append('>');
        for (var member : members) general(name + "/", member);
        xml.append("</s:").append(name).append('>');
    }

    private void general(String path, String name) {
        var text = question.general(path + name);
        if (!text.isEmpty())
            xml.append("<s:")
                    .append(name)
                    .append('>')
                    .append(Xml.escape(text))
                    .append("</s:")
                    .append(name)
                    .append('>');
    }
}
