package se.bistand.decision.parameters;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bistand.decision.domain.norm.Norms;

/// The parameters are read at the start: a fault in a file stops the service here.
@Configuration(proxyBeanMethods = false)
class ParametersConfiguration {
    @Bean
    Norms norms() {
        return Parameters.load();
    }
}
