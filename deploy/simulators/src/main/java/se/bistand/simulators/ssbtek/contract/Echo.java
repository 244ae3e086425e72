package se.bistand.simulators.ssbtek.contract;

import java.util.List;
import java.util.Set;
import se.bistand.simulators.Markup;
import se.bistand.simulators.ssbtek.fault.Agency;

/// Gives the question back inside the answer, for those who ask for it.
public final class Echo {
    private static final List<String> TAX_QUESTION =
            List.of("foretagsinformation", "individuppgifter", "skattekonto", "skatteuppgifter", "beskattningsbilagor");
    private static final Set<Agency> WITH_PERIOD = Set.of(Agency.AF, Agency.CSN, Agency.SO, Agency.TNS);
    private final Question question;
    private final Markup xml;

    public Echo(Question question, Markup xml) {
        this.question = question;
        this.xml = xml;
    }

    public void write() {
        xml.open("s:fraga").open("s:generellaFrageparametrar");
        general("frageTidpunkt");
        general("korrelationsid");
        general("fraganSkallInkluderasISvaret");
        group("generellaFrageparametrar/ingivare", "organisationsnummer", "namn", "handlaggare");
        general("personidentitet");
        general("arendeidentitet");
        group("generellaFrageparametrar/tidsperiod", "fromDatum", "tomDatum");
        general("syfte");
        general("lagtext");
        xml.close("s:generellaFrageparametrar").open("s:specifikaFrageparametrar");
        for (var agency : Agency.values()) if (agency != Agency.SSBTEK) agency(agency);
        xml.close("s:specifikaFrageparametrar").close("s:fraga");
    }

    private void agency(Agency agency) {
        xml.open("s:" + agency + " inkludera=\"" + question.included().contains(agency) + "\"");
        var path = "specifikaFrageparametrar/" + agency;
        if (WITH_PERIOD.contains(agency)) group(path + "/tidsperiod", "fromDatum", "tomDatum");
        if (agency == Agency.FK) group(path + "/fraga", "version", "aktorsid", "lefiJsonFraga");
        if (agency == Agency.SKV) tax();
        xml.close("s:" + agency);
    }

    private void tax() {
        var years = question.every("SKV/fraga/ar");
        if (years.isEmpty()) return;
        xml.open("s:fraga");
        years.forEach(year -> xml.text("s:ar", year));
        for (var name : TAX_QUESTION) xml.optional("s:" + name, question.specific("SKV/fraga/" + name));
        xml.close("s:fraga");
    }

    private void group(String path, String... members) {
        if (!question.fields().containsKey(path)) return;
        var name = path.substring(path.lastIndexOf('/') + 1);
        xml.open("s:" + name);
        for (var member : members) {
            var texts = question.fields().get(path + "/" + member);
            if (texts != null) xml.optional("s:" + member, texts.getFirst());
        }
        xml.close("s:" + name);
    }

    private void general(String name) {
        xml.optional("s:" + name, question.general(name));
    }
}
