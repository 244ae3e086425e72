package se.bistand.intake.timeline;

import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import se.bistand.messaging.EventDeserializer.Delivery;
import se.bistand.messaging.Stage;

/// Every topic after our own, read together: seven consumers would poll seven small batches.
@Configuration(proxyBeanMethods = false)
class TimelineConsumers {
    @Bean
    Consumer<Message<List<Delivery>>> whatHappened(Stage stage, AppendTimeline append) {
        return stage.handles(AppendTimeline.CONSUMER, SpecificRecord.class, append::on);
    }
}
