package se.bistand.intake.apply;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Who receives applications on this installation.
///
/// @param municipalities name by four-digit code
@ConfigurationProperties("bistand")
record Municipalities(Map<String, String> municipalities) {}
