package se.bistand.registercheck.ssbtek;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/// Runs the connection test when the service starts and says in the log what each agency answered. With
/// `--bistand.ssbtek.test=only` the service stops after it; its exit code is 0 when somebody was called and all
/// who were are well.
@Component
class TestAtStart implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(TestAtStart.class);
    private final ConnectionTest test;
    private final ConfigurableApplicationContext context;
    private final String when;

    TestAtStart(
            ConnectionTest test,
            ConfigurableApplicationContext context,
            @Value("${bistand.ssbtek.test:start}") String when) {
        this.test = test;
        this.context = context;
        this.when = when;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        switch (when) {
            case "never" -> {}
            case "only" -> {
                int code = report() ? 0 : 1;
                ExitCodeGenerator exit = () -> code;
                Thread.ofPlatform().name("stop").start(() -> System.exit(SpringApplication.exit(context, exit)));
            }
            default -> Thread.ofVirtual().name("ssbtek-test").start(this::report);
        }
    }

    private boolean report() {
        var states = test.run();
        states.forEach((agency, state) -> {
            if (state.equals(ConnectionTest.WELL)) log.info("SSBTEK connection test: {} is well", agency);
            else log.warn("SSBTEK connection test: {} says {}", agency, state);
        });
        return ConnectionTest.isWell(states);
    }
}
