package se.bistand.registercheck.ssbtek;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Reason;

/// `testaBastjanstInformation`: does SSBTEK answer, and what does it say of each agency behind it. It is about
/// nobody and needs no case.
@Component
class ConnectionTest {
    static final String WELL = "OK";
    static final String NOT_CALLED = "NOT_CALLED";
    private final Ssbtek ssbtek;

    ConnectionTest(Ssbtek ssbtek) {
        this.ssbtek = ssbtek;
    }

    /// By part of the contract, or SSBTEK for the call as a whole: OK, NOT_CALLED, or what went wrong.
    Map<String, String> run() {
        return switch (ssbtek.test()) {
            case Ssbtek.Reply.Failed(var reason) -> Map.of("SSBTEK", reason);
            case Ssbtek.Reply.Came(var body) -> read(body);
        };
    }

    /// Whether somebody was called and everybody who was is well.
    static boolean isWell(Map<String, String> states) {
        return states.containsValue(WELL)
                && states.values().stream().allMatch(state -> state.equals(WELL) || state.equals(NOT_CALLED));
    }

    private static Map<String, String> read(byte[] body) {
        try {
            var envelope = Node.root(Node.reader(new ByteArrayInputStream(body)));
            var fault = envelope.find("Fault");
            if (fault != null) {
                var code = fault.find("felkod");
                return Map.of("SSBTEK", Answer.reason(Reason.FAULT, code == null ? "" : code.text()));
            }
            var response = envelope.find("testaBastjanstInformationResponse");
            if (response == null) return Map.of("SSBTEK", Reason.MALFORMED);
            var states = new LinkedHashMap<String, String>();
            for (var agency : Ssbtek.agencies()) {
                var part = response.at(agency);
                if (part != null) states.put(agency, state(part));
            }
            return states.isEmpty() ? Map.of("SSBTEK", Reason.MALFORMED) : states;
        } catch (XMLStreamException e) {
            return Map.of("SSBTEK", Reason.MALFORMED);
        }
    }

    private static String state(Node part) {
        var error = part.at("error");
        if (error != null) {
            var kalla = error.text("kalla").equals("BT") ? "BT" : "SSBT";
            return Answer.reason(kalla, error.text("felkod"));
        }
        var called = part.text("anropad");
        return called.equals("true") || called.equals("1") ? WELL : NOT_CALLED;
    }
}
