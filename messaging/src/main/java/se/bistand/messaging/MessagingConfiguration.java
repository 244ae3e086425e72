package se.bistand.messaging;

import java.util.Map;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/// The wiring every service shares; the settings beside it are in messaging.yml.
@AutoConfiguration
@Import({Inbox.class, Relay.class, Sealing.class, Stage.class})
class MessagingConfiguration {
    @Bean
    @SuppressWarnings("unchecked")
    Outbox outbox(JdbcClient jdbc, KafkaProperties kafka, Relay relay) throws ClassNotFoundException {
        var serializer = Utils.newInstance(kafka.getProperties().get("bistand.serializer"), Serializer.class);
        serializer.configure(kafka.getProperties(), false);
        return new Outbox(jdbc, serializer, relay);
    }

    /// What gets as far as the container is the world being down: wait and try again for ever. The framework's default
    /// gives up after ten attempts and skips the records; no service starts with it (module web looks).
    @Bean
    CommonErrorHandler waitForEver() {
        var handler = new DefaultErrorHandler(new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS));
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> listenerContainers(CommonErrorHandler handler) {
        return (container, destination, group) -> {
            container.setCommonErrorHandler(handler);
            container.getContainerProperties().setIdleBetweenPolls(100); // under load the rest makes the batch
        };
    }
}
