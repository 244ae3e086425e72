package se.bistand.payout;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import se.bistand.payout.domain.Debtor;
import se.bistand.payout.domain.Debtors;

/// What all stages of payout share.
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
class PayoutConfiguration {
    /// By municipality code.
    @ConfigurationProperties("bistand.payout")
    record Municipalities(Map<String, Debtor> municipalities) {}

    @Bean
    Debtors debtors(Municipalities municipalities) {
        return new Debtors(municipalities.municipalities());
    }

    /// The day of a file or a payment is the municipality's day.
    @Bean
    Clock clock() {
        return Clock.system(java.time.ZoneId.of("Europe/Stockholm"));
    }
}
