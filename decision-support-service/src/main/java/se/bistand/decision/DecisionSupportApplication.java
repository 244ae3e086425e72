package se.bistand.decision;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import se.bistand.decision.parameters.Parameters;

/// What it listens to: the bindings in application.yml.
@SpringBootApplication
class DecisionSupportApplication {
    static void main(String[] args) {
        SpringApplication.run(DecisionSupportApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Read at the start: a fault in a parameter file stops the service here.
    @Bean
    Parameters parameters() {
        return Parameters.load();
    }
}
