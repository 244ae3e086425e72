package se.bistand.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.messaging.Message;
import se.bistand.event.v1.PaymentSent;
import se.bistand.local.Infrastructure;
import se.bistand.messaging.EventDeserializer.Delivery;
import se.bistand.messaging.Stage;

/// A service starts only when each of its listeners waits for ever.
class NothingIsSkippedIT {
    private static final String DATABASE = "web_skipped";
    private static final Infrastructure INFRASTRUCTURE = infrastructure();
    private static final String GROUP = "--spring.cloud.stream.bindings.listen-in-0.group=web-skipped";

    @Test
    void a_service_as_messaging_sets_it_up_starts() {
        try (var context = start(Listening.class, GROUP)) {
            assertThat(context.isRunning()).isTrue();
        }
    }

    @Test
    void a_service_shows_operators_what_is_parked_and_how_old_the_oldest_unsent_event_is() {
        try (var context = start(Listening.class, GROUP)) {
            context.getBean(JdbcClient.class).sql("""
                insert into parked (consumer, record_id, topic, key, payload, cause)
                values ('listen', gen_random_uuid(), 'topic', 'case', '', 'CAUSE')
                """).update();
            var signals = context.getBean(MeterRegistry.class);
            assertThat(signals.get("bistand.parked").gauge().value()).isEqualTo(1);
            assertThat(signals.get("bistand.outbox.oldest").gauge().value()).isZero();
            assertThat(signals.get("bistand.outbox.housekeeping.failed").gauge().value())
                    .isZero();
        }
    }

    @Test
    void a_service_whose_own_customizer_drops_the_error_handler_does_not_start() {
        assertThatThrownBy(() -> start(WithAnotherCustomizer.class, GROUP))
                .hasMessageContaining("The listener of [ekb.payment-sent.v1] could skip records")
                .hasMessageContaining("error handler");
    }

    @Test
    void a_service_that_takes_records_one_by_one_does_not_start() {
        assertThatThrownBy(
                        () -> start(Listening.class, GROUP, "--spring.cloud.stream.default.consumer.batch-mode=false"))
                .hasMessageContaining("not in batch mode");
    }

    @Test
    void a_service_with_a_binding_without_a_group_does_not_start() {
        assertThatThrownBy(() -> start(Listening.class)).hasMessageContaining("has no group");
    }

    private static ConfigurableApplicationContext start(Class<?> service, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--spring.config.import=classpath:messaging.yml,classpath:web.yml",
                "--spring.application.name=web-skipped",
                "--spring.flyway.locations=classpath:db/messaging,classpath:db/web",
                "--spring.cloud.function.definition=listen",
                "--spring.cloud.stream.bindings.listen-in-0.destination=ekb.payment-sent.v1",
                "--bistand.database=" + DATABASE,
                "--DB_URL=" + INFRASTRUCTURE.jdbcUrl(DATABASE),
                "--KAFKA_BOOTSTRAP=" + INFRASTRUCTURE.kafkaBootstrap(),
                "--SCHEMA_REGISTRY=" + INFRASTRUCTURE.registryUrl(),
                "--BISTAND_KEYS=" + INFRASTRUCTURE.keysFolder()));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(service)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    private static Infrastructure infrastructure() {
        var infrastructure = Infrastructure.shared();
        infrastructure.createTopics();
        infrastructure.createDatabase(DATABASE);
        return infrastructure;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Listening {
        @Bean
        Consumer<Message<List<Delivery>>> listen(Stage stage) {
            return stage.handles("test.listen", PaymentSent.class, polled -> {});
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithAnotherCustomizer extends Listening {
        @Bean
        @Primary
        ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> another() {
            return (container, destination, group) -> {};
        }
    }
}
