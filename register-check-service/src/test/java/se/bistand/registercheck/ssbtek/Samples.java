package se.bistand.registercheck.ssbtek;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.util.unit.DataSize;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.ControlPeriod;
import se.bistand.registercheck.domain.PersonalNumber;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Register;

/// Questions and answers as tests need them.
final class Samples {
    static final String PERSON = "199002052380";

    private Samples() {}

    static Question question() {
        return question(PERSON);
    }

    static Question question(String person) {
        var period = new ControlPeriod(YearMonth.of(2026, 11));
        return new Question(
                "9901",
                new UUID(1, 2),
                new PersonalNumber(person),
                period,
                EnumSet.of(Register.ARBETSFORMEDLINGEN, Register.FORSAKRINGSKASSAN, Register.SKATTEVERKET));
    }

    static Question everything(String person) {
        var some = question(person);
        return new Question(
                some.municipality(),
                some.applicationId(),
                some.person(),
                some.period(),
                EnumSet.copyOf(Register.asked()));
    }

    /// The client that the service has, without a certificate.
    static HttpClient client() {
        return new SsbtekConfiguration().ssbtekClient(settings("http://localhost"), new DefaultSslBundleRegistry());
    }

    static SsbtekSettings settings(String url) {
        return settings(url, Contract.V11);
    }

    static SsbtekSettings settings(String url, Contract contract) {
        return settings(url, contract, Map.of());
    }

    static SsbtekSettings settings(String url, Contract contract, Map<Register, Duration> callTimeouts) {
        var lindeby = new SsbtekSettings.Asker("Lindeby & Co", "162099990109", "lindeby");
        return new SsbtekSettings(
                URI.create(url),
                contract,
                "",
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                callTimeouts,
                DataSize.ofMegabytes(1),
                "syftet",
                "lagen",
                "handläggaren",
                Map.of("9901", lindeby));
    }

    static String envelope(String parts) {
        return "<soap:Envelope"
            + " xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'><soap:Body><s:hamtaBastjanstInformationResponse"
            + " xmlns:s='http://schema.forsakringskassan.se/integration/ssbt/11'><s:svarsdata>" + parts
                + "</s:svarsdata></s:hamtaBastjanstInformationResponse></soap:Body></soap:Envelope>";
    }

    static String fk(String json) {
        return "<s:FK><s:data><s:lefiJsonSvar>"
                + Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8))
                + "</s:lefiJsonSvar></s:data></s:FK>";
    }

    static String af(String svar) {
        return "<s:AF><s:data xmlns:a='http://api.arbetsformedlingen.se/arbetssokande/ersattningsstod/v2'><a:Svar>"
                + "<a:IdentitetsbeteckningFysiskPerson>" + PERSON + "</a:IdentitetsbeteckningFysiskPerson>" + svar
                + "<a:StatusSokandeinformationKod>0</a:StatusSokandeinformationKod></a:Svar></s:data></s:AF>";
    }

    static String skv(String content) {
        var inner = "<?xml version='1.0' encoding='UTF-8'?><Svar xmlns='urn:skv'"
                + " xmlns:b='urn:b'><PersonuppgiftLista><Personuppgift>"
                + "<b:IdentitetsbeteckningFysiskPerson>" + PERSON + "</b:IdentitetsbeteckningFysiskPerson>"
                + content
                + "</Personuppgift></PersonuppgiftLista></Svar>";
        return "<s:SKV><s:data><svar><![CDATA[" + inner + "]]></svar></s:data></s:SKV>";
    }

    static String error(String agency, String kalla, String felkod) {
        return "<s:" + agency + "><s:error><s:kalla>" + kalla + "</s:kalla><s:felkod>" + felkod
                + "</s:felkod><s:felmeddelande>om en person</s:felmeddelande></s:error></s:" + agency + ">";
    }

    static Answer of(Register register, List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.register() == register)
                .findFirst()
                .orElseThrow();
    }

    static List<Answer> read(String xml) {
        return AnswerXml.read(xml.getBytes(StandardCharsets.UTF_8), question(), Contract.V11);
    }
}
