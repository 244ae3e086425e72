package se.bistand.intake;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@ConfigurationPropertiesScan
class ApplicationIntakeApplication {
    static void main(String[] args) {
        SpringApplication.run(ApplicationIntakeApplication.class, args);
    }

    /// Which day and month it is, is Swedish time.
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Stockholm"));
    }
}
