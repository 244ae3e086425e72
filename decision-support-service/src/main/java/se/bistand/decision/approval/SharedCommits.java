package se.bistand.decision.approval;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bistand.web.SharedCommit;

/// Decisions that are made at the same time are recorded together.
@Configuration(proxyBeanMethods = false)
class SharedCommits {
    @Bean
    SharedCommit<RecordDecision.Asked, RecordDecision.Answer> decisionsTogether(RecordDecision decide) {
        return new SharedCommit<>("decision", decide::record);
    }
}
