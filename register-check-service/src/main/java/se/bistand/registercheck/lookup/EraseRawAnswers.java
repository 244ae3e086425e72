package se.bistand.registercheck.lookup;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// The retention job (gallring) of answers as they came.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EraseRawAnswers implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(EraseRawAnswers.class);
    private final RawAnswers raw;
    private final LookupSettings settings;
    private final Clock clock;

    EraseRawAnswers(RawAnswers raw, LookupSettings settings, Clock clock) {
        this.raw = raw;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    @Override
    public void run() {
        int erased = 0;
        int more;
        do {
            more = raw.erase(clock.instant(), settings.rawFor(), settings.rawAtMost());
            erased += more;
        } while (more > 0);
        if (erased > 0) log.info("{} sealed register answers erased", erased);
    }
}
