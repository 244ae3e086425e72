package se.bistand.intake.apply;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bistand.web.SharedCommit;

/// Applications that come in at the same time are stored together.
@Configuration(proxyBeanMethods = false)
class SharedCommits {
    @Bean
    SharedCommit<Submission, Submissions.Stored> applications(Submissions submissions) {
        return new SharedCommit<>("intake", submissions::saveTogether);
    }
}
