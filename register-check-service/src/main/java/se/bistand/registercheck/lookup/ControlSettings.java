package se.bistand.registercheck.lookup;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import se.bistand.registercheck.domain.control.Thresholds;

/// When a control asks.
///
/// @param changePercent how much the sum of a benefit may change between two months
/// @param changePercentOf what differs for a single benefit; 0 asks about every öre
@ConfigurationProperties("bistand.control")
record ControlSettings(int changePercent, Map<String, Integer> changePercentOf) {
    ControlSettings {
        changePercentOf = changePercentOf == null ? Map.of() : Map.copyOf(changePercentOf);
    }

    Thresholds thresholds() {
        return new Thresholds(changePercent, changePercentOf);
    }
}
