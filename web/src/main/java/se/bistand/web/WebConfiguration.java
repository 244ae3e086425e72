package se.bistand.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.stream.binder.BinderFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.messaging.Message;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import se.bistand.event.v1.IdentityProtected;
import se.bistand.messaging.EventDeserializer.Delivery;
import se.bistand.messaging.Inbox;
import se.bistand.messaging.Stage;
import tools.jackson.databind.json.JsonMapper;

/// Wires the module into a service that has it on its class path and imports `classpath:web.yml`.
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
public class WebConfiguration {
    private static final String PROTECT = "protect-identity/identity-protected";

    WebConfiguration(Environment environment) {
        LocalDefaults.refuseInProduction(environment);
    }

    @Bean
    PersonReference personReference(@Value("${bistand.reference-key-file}") Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("reference.key is missing: point BISTAND_KEYS at the folder that holds it");
        }
        return new PersonReference(Files.readString(file));
    }

    @Bean
    AccessLog accessLog(JdbcClient jdbc) {
        return new AccessLog(jdbc);
    }

    @Bean
    AccessLogChain accessLogChain(JdbcClient jdbc, TransactionTemplate transaction, PersonReference references) {
        return new AccessLogChain(jdbc, transaction, references);
    }

    @Bean
    ProtectedIdentity protectedIdentity(
            JdbcClient jdbc, @Value("${bistand.protected-identity.handlers}") Set<String> handlers) {
        return new ProtectedIdentity(jdbc, handlers);
    }

    /// A service that shows cases names it in its `application.yml`.
    @Bean
    Consumer<Message<List<Delivery>>> protectIdentity(Stage stage, Inbox inbox, ProtectedIdentity protectedIdentity) {
        return stage.handles(
                PROTECT,
                IdentityProtected.class,
                polled -> protectedIdentity.mark(inbox.unseen(PROTECT, polled).stream()
                        .map(IdentityProtected::getCaseId)
                        .toList()));
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    NothingIsSkipped nothingIsSkipped(BinderFactory binders, CommonErrorHandler handler) {
        return new NothingIsSkipped(binders, handler);
    }

    /// The signals of messaging that operators watch, each a view of one number.
    @Bean
    MeterBinder operatorSignals(JdbcClient jdbc) {
        return registry -> Map.of(
                        "bistand.parked", "parked_count",
                        "bistand.outbox.oldest", "outbox_oldest",
                        "bistand.outbox.housekeeping.failed", "outbox_failures")
                .forEach((name, view) ->
                        Gauge.builder(name, () -> signal(jdbc, view)).register(registry));
    }

    private static Double signal(JdbcClient jdbc, String view) {
        return jdbc.sql("select * from " + view).query(Double.class).single();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @EnableConfigurationProperties({SignIn.class, OpenToAll.class})
    @Import({
        SecurityConfiguration.class,
        RefusalAdvice.class,
        PageModel.class,
        SignInPage.class,
        OperatorPages.class,
        AccessLogPages.class
    })
    static class Pages {
        @Bean
        Viewers viewers(PersonReference references) {
            return new Viewers(references);
        }

        @Bean
        ProblemAnswers problemAnswers(JsonMapper json) {
            return new ProblemAnswers(json);
        }

        @Bean
        SecurityAnswers securityAnswers(ProblemAnswers answers) {
            return new SecurityAnswers(answers);
        }

        @Bean
        ParkedRecords parkedRecords(JdbcClient jdbc, TransactionTemplate transaction, Stage stage) {
            return new ParkedRecords(jdbc, transaction, stage);
        }

        @Bean
        Assets assets() {
            return new Assets();
        }

        @Bean
        FilterRegistrationBean<BodyLimit> bodyLimit(
                ProblemAnswers answers, @Value("${bistand.web.max-body}") DataSize limit) {
            var registration = new FilterRegistrationBean<>(new BodyLimit(limit.toBytes(), answers));
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
            return registration;
        }

        /// Every filter as a measurement of its own cost a tenth of a request; the request as a whole is measured.
        @Bean
        SecurityObservationSettings noMeasurementPerSecurityFilter() {
            return SecurityObservationSettings.noObservations();
        }
    }
}
