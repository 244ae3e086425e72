package se.bistand.decision;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/// What it listens to: the bindings in application.yml.
@SpringBootApplication
@ConfigurationPropertiesScan
class DecisionSupportApplication {
    static void main(String[] args) {
        SpringApplication.run(DecisionSupportApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
