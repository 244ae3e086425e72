package se.bistand.decision.parameters;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import se.bistand.decision.domain.norm.Norms;

/// The parameters are read at the start: a fault in a file stops the service here.
@Configuration(proxyBeanMethods = false)
class ParametersConfiguration {
    @Bean
    Parameters parameters() {
        return Parameters.load();
    }

    /// What the calculation asks; the files themselves are for the page that shows them.
    @Bean
    @Primary
    Norms norms(Parameters parameters, Approvals approvals, @Value("${bistand.mode}") String mode) {
        return new InstalledNorms(parameters, approvals, mode.equals("production"));
    }
}
