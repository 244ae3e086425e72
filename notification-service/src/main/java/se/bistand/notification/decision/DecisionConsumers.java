package se.bistand.notification.decision;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import se.bistand.event.v1.DecisionMade;
import se.bistand.messaging.EventDeserializer.Delivery;
import se.bistand.messaging.Stage;

@Configuration(proxyBeanMethods = false)
class DecisionConsumers {
    @Bean
    Consumer<Message<List<Delivery>>> keepDecisions(Stage stage, KeepDecision useCase) {
        return stage.handles(KeepDecision.CONSUMER, DecisionMade.class, useCase::onDecisionMade);
    }
}
