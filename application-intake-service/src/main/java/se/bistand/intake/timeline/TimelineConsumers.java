package se.bistand.intake.timeline;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import se.bistand.event.v1.ApplicantNotified;
import se.bistand.event.v1.DecisionMade;
import se.bistand.event.v1.NormCalculated;
import se.bistand.event.v1.PaymentFailed;
import se.bistand.event.v1.PaymentScheduled;
import se.bistand.event.v1.PaymentSent;
import se.bistand.event.v1.PaymentSettled;
import se.bistand.messaging.EventDeserializer.Delivery;
import se.bistand.messaging.Stage;

/// Every topic after our own, each with a consumer name of its own.
@Configuration(proxyBeanMethods = false)
class TimelineConsumers {
    private static final String CONSUMER = "application-intake.append-timeline/";

    @Bean
    Consumer<Message<List<Delivery>>> normCalculated(Stage stage, AppendTimeline append) {
        return appends(stage, append, "norm-calculated", NormCalculated.class, Steps::of);
    }

    @Bean
    Consumer<Message<List<Delivery>>> decisionMade(Stage stage, AppendTimeline append) {
        return appends(stage, append, "decision-made", DecisionMade.class, Steps::of);
    }

    @Bean
    Consumer<Message<List<Delivery>>> paymentScheduled(Stage stage, AppendTimeline append) {
        return appends(stage, append, "payment-scheduled", PaymentScheduled.class, Steps::of);
    }

    @Bean
    Consumer<Message<List<Delivery>>> paymentSent(Stage stage, AppendTimeline append) {
        return appends(stage, append, "payment-sent", PaymentSent.class, Steps::of);
    }

    @Bean
    Consumer<Message<List<Delivery>>> paymentSettled(Stage stage, AppendTimeline append) {
        return appends(stage, append, "payment-settled", PaymentSettled.class, Steps::of);
    }

    @Bean
    Consumer<Message<List<Delivery>>> paymentFailed(Stage stage, AppendTimeline append) {
        return appends(stage, append, "payment-failed", PaymentFailed.class, Steps::of);
    }

    @Bean
    Consumer<Message<List<Delivery>>> applicantNotified(Stage stage, AppendTimeline append) {
        return appends(stage, append, "applicant-notified", ApplicantNotified.class, Steps::of);
    }

    private static <E extends SpecificRecord> Consumer<Message<List<Delivery>>> appends(
            Stage stage, AppendTimeline append, String topic, Class<E> event, Function<E, Step> step) {
        var consumer = CONSUMER + topic;
        return stage.handles(consumer, event, polled -> append.on(consumer, polled, step));
    }
}
