package se.bistand.registercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The service as a process of its own with a database of its own, ended with SIGKILL in the middle of its
/// calls.
@Tag("longer")
class WorkerDeathIT extends RegisterCheckContext {
    private static final String DATABASE = "register_check_death";
    private static final int APPLICATIONS = 300;
    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void clear() {
        WORLD.faults().mendAll();
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void a_worker_that_dies_mid_batch_loses_nothing_and_doubles_nothing() throws Exception {
        INFRASTRUCTURE.createDatabase(DATABASE);
        beginAtTheEnd("register-check-death");
        var database =
                JdbcClient.create(new DriverManagerDataSource(INFRASTRUCTURE.jdbcUrl(DATABASE), DATABASE, DATABASE));
        WORLD.faults().order("SSBTEK", "{\"delayMs\":500}");
        var first = start();
        var ids = submit();
        eventually(() -> assertThat(done(database, ids)).isBetween(20L, APPLICATIONS - 1L));
        first.destroyForcibly().waitFor();

        assertThat(waitingUnderLease(database)).isPositive();
        assertThat(done(database, ids)).isLessThan(APPLICATIONS);
        eachLookupIsInTheAccessLog(database);
        WORLD.faults().mendAll();
        start();

        eventually(() -> assertThat(done(database, ids)).isEqualTo(APPLICATIONS));
        eachIsAnsweredOnce(database, ids);
        eachLookupIsInTheAccessLog(database);
    }

    /// Also one whose result died with the process that had asked.
    private static void eachLookupIsInTheAccessLog(JdbcClient database) {
        assertThat(database.sql("""
            select application_id, noted, logged from
                (select application_id, count(*) as noted from lookup group by application_id) n full join
                (select application_id, count(*) as logged from access_log
                 where subject is not null group by application_id) l
                using (application_id)
            where noted is distinct from logged
            """).query().listOfRows()).isEmpty();
    }

    private static void eachIsAnsweredOnce(JdbcClient database, UUID[] ids) {
        assertThat(one(
                        database,
                        "select count(*) from outbox where topic = 'ekb.registers-checked.v1' and key = any(?)",
                        keys(ids)))
                .isEqualTo(APPLICATIONS);
        assertThat(one(
                        database,
                        "select count(distinct event_id) from outbox where topic = 'ekb.registers-checked.v1' and key"
                                + " = any(?)",
                        keys(ids)))
                .isEqualTo(APPLICATIONS);
        assertThat(one(
                        database,
                        "select count(distinct (application_id, person_no, register)) from register_answer join"
                                + " application_check using (application_id) where case_id = any(?)",
                        ids))
                .isEqualTo(8L * APPLICATIONS);
        assertThat(one(
                        database,
                        "select count(*) from register_answer where outcome = 'COULD_NOT_ANSWER' and application_id in"
                                + " (select application_id from application_check where case_id = any(?))",
                        ids))
                .isZero();
    }

    /// The events reach this test's own service too: what it writes is in another database.
    private UUID[] submit() {
        var households = IntStream.range(0, APPLICATIONS)
                .mapToObj(n -> new Household(sealing, "death " + n).applicant("19801210%04d".formatted(9800 + n % 200)))
                .toList();
        publish(households.stream().map(Household::submitted).toList());
        return households.stream().map(household -> household.caseId).toArray(UUID[]::new);
    }

    private Process start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "se.bistand.registercheck.RegisterCheckApplication",
                "--spring.main.banner-mode=off",
                "--server.port=0",
                "--spring.cloud.stream.bindings.requestRegisterChecks-in-0.group=register-check-death",
                "--bistand.lookup.concurrency=8",
                "--bistand.lookup.lease=5s"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/worker-death.log"));
        var settings = builder.environment();
        settings.put("DB_URL", INFRASTRUCTURE.jdbcUrl(DATABASE));
        settings.put("DB_USER", DATABASE);
        settings.put("DB_PASSWORD", DATABASE);
        settings.put("KAFKA_BOOTSTRAP", INFRASTRUCTURE.kafkaBootstrap());
        settings.put("SCHEMA_REGISTRY", INFRASTRUCTURE.registryUrl());
        settings.put("BISTAND_KEYS", INFRASTRUCTURE.keysFolder().toString());
        settings.put("SSBTEK_URL", WORLD.ssbtekUrl());
        // On a machine that is busy many a short lease ends before its result: that is no reason to give up here.
        settings.put("LOOKUP_ATTEMPTS", "1000");
        var process = builder.start();
        processes.add(process);
        return process;
    }

    private static long done(JdbcClient database, UUID[] cases) {
        var tables = database.sql(
                        "select count(*) from information_schema.tables where table_name = 'application_check'")
                .query(Integer.class)
                .single();
        return tables == 0
                ? 0
                : one(
                        database,
                        "select count(*) from application_check where done_at is not null and case_id = any(?)",
                        cases);
    }

    private static long waitingUnderLease(JdbcClient database) {
        return database.sql("select count(*) from person_check where status = 'WAITING' and leased_until is not null")
                .query(Long.class)
                .single();
    }

    private static String[] keys(UUID[] cases) {
        return Arrays.stream(cases).map(UUID::toString).toArray(String[]::new);
    }

    private static long one(JdbcClient database, String sql, Object parameter) {
        return database.sql(sql).param(parameter).query(Long.class).single();
    }
}
