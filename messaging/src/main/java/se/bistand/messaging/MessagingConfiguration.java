package se.bistand.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;

/// The wiring every service shares; the settings beside it are in messaging.yml.
@AutoConfiguration
@Import({Inbox.class, Sealing.class, Stage.class})
class MessagingConfiguration {
    @Bean(initMethod = "start", destroyMethod = "stop")
    @DependsOnDatabaseInitialization
    Relay relay(DataSource database, KafkaProperties kafka) {
        var producers = new DefaultKafkaProducerFactory<String, byte[]>(kafka.buildProducerProperties());
        var template = new KafkaTemplate<>(producers);
        template.setProducerListener(new ProducerListener<>() {}); // the default logs keys of what failed
        return new Relay(database, template);
    }

    @Bean
    @SuppressWarnings("unchecked")
    Outbox outbox(JdbcClient jdbc, KafkaProperties kafka, Relay relay) throws ClassNotFoundException {
        var serializer = Utils.newInstance(kafka.getProperties().get("bistand.serializer"), Serializer.class);
        serializer.configure(kafka.getProperties(), false);
        return new Outbox(jdbc, serializer, relay);
    }

    @Bean
    Parked parked(JdbcClient jdbc, TransactionTemplate transaction, KafkaProperties kafka) {
        var deserializer = new EventDeserializer();
        deserializer.configure(kafka.getProperties(), false);
        return new Parked(jdbc, transaction, deserializer, new ConcurrentHashMap<>());
    }

    /// What gets as far as the container is the world being down: wait and try again for ever. The framework's default
    /// gives up after ten attempts and skips the records.
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> waitForEver() {
        return (container, destination, group) -> {
            var backOff = new ExponentialBackOff(200, 2);
            backOff.setMaxInterval(10_000);
            var handler = new DefaultErrorHandler(backOff);
            handler.setClassifications(Map.of(), true);
            container.setCommonErrorHandler(handler);
            container.getContainerProperties().setIdleBetweenPolls(20);
        };
    }

    @Bean
    MeterBinder messagingMetrics(JdbcClient jdbc) {
        return registry -> Map.of("bistand.parked", "parked_count", "bistand.outbox.oldest", "outbox_oldest")
                .forEach((name, view) ->
                        Gauge.builder(name, () -> signal(jdbc, view)).register(registry));
    }

    private static Double signal(JdbcClient jdbc, String view) {
        return jdbc.sql("select * from " + view).query(Double.class).single();
    }
}
