package se.bistand.decision.testcalculation;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Whose guidelines can be tried on this installation.
/// @param municipalities name by four-digit code
@ConfigurationProperties("bistand")
record Municipalities(Map<String, String> municipalities) {}
