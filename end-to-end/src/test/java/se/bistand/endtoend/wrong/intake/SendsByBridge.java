package se.bistand.endtoend.wrong.intake;

import org.springframework.cloud.stream.function.StreamBridge;

public class SendsByBridge {
    boolean send(StreamBridge bridge) {
        return bridge.send("somewhere", "something");
    }
}
