package se.bistand.decision.calculation;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import se.bistand.event.v1.ApplicationSubmitted;
import se.bistand.event.v1.RegistersChecked;
import se.bistand.messaging.EventDeserializer.Delivery;
import se.bistand.messaging.Stage;

/// Two topics about the same application, in no order between them.
@Configuration(proxyBeanMethods = false)
class NormConsumers {
    @Bean
    Consumer<Message<List<Delivery>>> calculateOnSubmission(Stage stage, CalculateNorm calculateNorm) {
        return stage.handles(
                CalculateNorm.ON_SUBMISSION, ApplicationSubmitted.class, calculateNorm::onApplicationSubmitted);
    }

    @Bean
    Consumer<Message<List<Delivery>>> calculateOnRegisters(Stage stage, CalculateNorm calculateNorm) {
        return stage.handles(CalculateNorm.ON_REGISTERS, RegistersChecked.class, calculateNorm::onRegistersChecked);
    }
}
