package se.bistand.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.util.unit.DataSize;
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

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @EnableConfigurationProperties(SignIn.class)
    @Import({SecurityConfiguration.class, RefusalAdvice.class, PageModel.class, SignInPage.class, OperatorPages.class})
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
