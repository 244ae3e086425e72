package se.bistand.simulators.ssbtek;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import se.bistand.simulators.Markup;
import se.bistand.simulators.ssbtek.contract.Contract;
import se.bistand.simulators.ssbtek.contract.Echo;
import se.bistand.simulators.ssbtek.contract.Question;
import se.bistand.simulators.ssbtek.fault.Agency;
import se.bistand.simulators.ssbtek.fault.Fault;
import se.bistand.simulators.ssbtek.fault.Faults;
import se.bistand.simulators.ssbtek.fault.Mode;
import se.bistand.simulators.ssbtek.life.Life;
import se.bistand.simulators.ssbtek.part.Asked;
import se.bistand.simulators.ssbtek.part.BenefitPart;
import se.bistand.simulators.ssbtek.part.JobSeekerPart;
import se.bistand.simulators.ssbtek.part.Part;
import se.bistand.simulators.ssbtek.part.PermitPart;
import se.bistand.simulators.ssbtek.part.StudyPart;
import se.bistand.simulators.ssbtek.part.TaxPart;
import se.bistand.simulators.ssbtek.part.UnemploymentPart;
import se.bistand.simulators.ssbtek.part.VehiclePart;

/// Writes the answer of one call, agency by agency, in the order of the contract.
final class Answer {
    private static final Map<Agency, Part> PARTS = new EnumMap<>(Map.of(
            Agency.AF, new JobSeekerPart(),
            Agency.CSN, new StudyPart(),
            Agency.FK, new BenefitPart(),
            Agency.SKV, new TaxPart(),
            Agency.SO, new UnemploymentPart(),
            Agency.TNS, new VehiclePart(),
            Agency.MIV, new PermitPart()));

    private final Question question;
    private final Life life;
    private final LocalDate today;
    private final Markup xml = new Markup(6_000);

    Answer(Question question, Life life, LocalDate today) {
        this.question = question;
        this.life = life;
        this.today = today;
    }

    String write(Faults faults) {
        var name = "s:hamtaBastjanstInformationResponse";
        head(xml).open(name + " xmlns:s=\"" + question.contract().namespace() + "\"");
        if (question.wantsItselfBack()) new Echo(question, xml).write();
        xml.optional("s:frageTidpunkt", question.general("frageTidpunkt"));
        xml.optional("s:korrelationsid", question.general("korrelationsid"));
        xml.open("s:svarsdata");
        for (var agency : Agency.values()) {
            if (question.included().contains(agency))
                part(agency, faults.of(agency, question.person(), life.troubles()));
        }
        return tail(xml.close("s:svarsdata").close(name));
    }

    /// The answer of the connection test: each agency was called, and what went wrong there if anything did.
    static String connectionTest(Contract contract, Faults faults) {
        var name = "s:testaBastjanstInformationResponse";
        var xml = head(new Markup(1_500)).open(name + " xmlns:s=\"" + contract.namespace() + "\"");
        for (var agency : Agency.values()) {
            if (agency == Agency.SSBTEK) continue;
            xml.open("s:" + agency).text("s:anropad", true);
            var fault = faults.ordered(agency);
            if (fault.errorKalla() != null) error(xml, fault.errorKalla(), fault.felkod(), "Simulerat fel");
            xml.close("s:" + agency);
        }
        return tail(xml.close(name));
    }

    static String fault(Contract contract, String operation, boolean caller, String felkod, String message) {
        var test = operation.equals("testaBastjanstInformation");
        var name = "s:" + (test ? operation : "hamtaBastjanstInformation") + "Fault";
        var xml = head(new Markup(600)).open("soap:Fault");
        xml.text("faultcode", "soap:" + (caller ? "Client" : "Server")).text("faultstring", message);
        xml.open("detail").open(name + " xmlns:s=\"" + contract.namespace() + "\"");
        xml.text("s:felkod", felkod).text("s:felmeddelande", message).close(name);
        return tail(xml.close("detail").close("soap:Fault"));
    }

    private void part(Agency agency, Fault fault) {
        xml.open("s:" + agency);
        if (fault.errorKalla() != null) error(xml, fault.errorKalla(), fault.felkod(), "Simulerat fel");
        else if (fault.mode() == Mode.MALFORMED) malformed(agency);
        else if (fault.mode() == Mode.NOT_ENTITLED && agency != Agency.FK)
            error(xml, "BT", "403", "Frågeställaren är inte behörig");
        else data(agency, fault);
        xml.close("s:" + agency);
    }

    private void data(Agency agency, Fault fault) {
        var part = PARTS.get(agency);
        if (part == null) throw new IllegalStateException(agency + " has no part of its own");
        try {
            part.write(xml, new Asked(question, life, today, fault.mode()));
        } catch (Part.Refused e) {
            error(xml, "BT", String.valueOf(e.getMessage()), "Frågan kan inte besvaras");
        }
    }

    private void malformed(Agency agency) {
        switch (agency) {
            case FK ->
                xml.open("s:data")
                        .text("s:lefiJsonSvar", base64("{\"utlamnare\":[{"))
                        .close("s:data");
            case CSN -> xml.open("s:data").text("s:svar", base64("<CSNSvar><")).close("s:data");
            case SKV ->
                xml.open("s:data").text("svar", "<SvarBeskattningsuppgifter><").close("s:data");
            default -> xml.open("s:data").empty("s:oops").close("s:data");
        }
    }

    private static void error(Markup xml, String kalla, String felkod, String message) {
        xml.open("s:error").text("s:kalla", kalla).text("s:felkod", felkod);
        xml.text("s:felmeddelande", message).close("s:error");
    }

    private static Markup head(Markup xml) {
        return xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .open("soap:Envelope xmlns:soap=\"" + Contract.SOAP + "\"")
                .open("soap:Body");
    }

    private static String tail(Markup xml) {
        return xml.close("soap:Body").close("soap:Envelope").toString();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
