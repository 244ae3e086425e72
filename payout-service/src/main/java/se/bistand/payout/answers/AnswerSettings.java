package se.bistand.payout.answers;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// @param poll how often the folder of answers is looked into
/// @param largest answers larger than this are not fetched, and each is a difference for a person
@ConfigurationProperties("bistand.payout.answers")
record AnswerSettings(Duration poll, DataSize largest) {}
