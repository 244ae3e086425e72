package se.bistand.payout.scheduling;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import se.bistand.event.v1.DecisionMade;
import se.bistand.messaging.EventDeserializer.Delivery;
import se.bistand.messaging.Stage;

@Configuration(proxyBeanMethods = false)
class SchedulingConsumers {
    @Bean
    Consumer<Message<List<Delivery>>> schedulePayments(Stage stage, SchedulePayments useCase) {
        return stage.handles(SchedulePayments.CONSUMER, DecisionMade.class, useCase::onDecisions);
    }
}
