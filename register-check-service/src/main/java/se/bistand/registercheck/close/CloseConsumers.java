package se.bistand.registercheck.close;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import se.bistand.event.v1.DecisionMade;
import se.bistand.messaging.EventDeserializer.Delivery;
import se.bistand.messaging.Stage;

@Configuration(proxyBeanMethods = false)
class CloseConsumers {
    @Bean
    Consumer<Message<List<Delivery>>> closeApplications(Stage stage, CloseDecided useCase) {
        return stage.handles(CloseDecided.CONSUMER, DecisionMade.class, useCase::onDecisionMade);
    }
}
