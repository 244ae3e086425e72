package se.bistand.registercheck.request;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import se.bistand.event.v1.ApplicationSubmitted;
import se.bistand.messaging.EventDeserializer.Delivery;
import se.bistand.messaging.Stage;

@Configuration(proxyBeanMethods = false)
class RequestConsumers {
    @Bean
    Consumer<Message<List<Delivery>>> requestRegisterChecks(Stage stage, RequestChecks useCase) {
        return stage.handles(RequestChecks.CONSUMER, ApplicationSubmitted.class, useCase::onApplicationSubmitted);
    }
}
