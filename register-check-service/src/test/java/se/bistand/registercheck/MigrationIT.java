package se.bistand.registercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.bistand.local.Infrastructure;

class MigrationIT {
    private static final String DATABASE = "register_check_migration";
    private static final UUID APPLICATION = new UUID(1, 1);
    private static final String EVERY_ANSWER = """
        select concat_ws(' ', person_no, register, fund, outcome, reason, read_at at time zone 'UTC', attempt, read_number)
        from register_answer order by person_no, register, fund\
        """;

    @Test
    void every_answer_is_kept_when_the_answers_of_a_person_move_into_one_row() {
        var infrastructure = Infrastructure.shared();
        infrastructure.createDatabase(DATABASE);
        var source = new DriverManagerDataSource(infrastructure.jdbcUrl(DATABASE), DATABASE, DATABASE);
        var flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/messaging", "classpath:db/web", "classpath:db/migration")
                .outOfOrder(true);
        flyway.target("143").load().migrate();
        var jdbc = JdbcClient.create(source);
        someAnswers(jdbc);
        var before = answers(jdbc);
        assertThat(before).hasSize(4);

        flyway.target("latest").load().migrate();
        assertThat(answers(jdbc)).isEqualTo(before);
        assertThat(jdbc.sql("select content -> 'payments' -> 0 ->> 'amountOre' from register_answer where register"
                                + " = 'CSN'")
                        .query(String.class)
                        .single())
                .isEqualTo("1234500");
    }

    private static void someAnswers(JdbcClient jdbc) {
        jdbc.sql("insert into application_check (application_id, case_id, municipality, month, received_at)"
                        + " values (?, ?, '9901', '2026-11', now())")
                .params(APPLICATION, APPLICATION)
                .update();
        jdbc.sql("insert into person_check (application_id, person_no, sealed_personal_number, missing,"
                        + " next_attempt_at) select ?, person, '', '{}', now() from generate_series(0, 1) person")
                .param(APPLICATION)
                .update();
        jdbc.sql("""
            insert into register_answer (application_id, person_no, register, fund, outcome, reason, read_at, attempt,
                read_number, content)
            select ?, person_no, register, fund, outcome, reason, '2026-11-22T08:00:00.123456Z', 2, 3, content::jsonb
            from (values
                (0, 'CSN', '', 'ANSWERED', null, '{"register": "CSN", "outcome": "ANSWERED", "whole": true,
                    "payments": [{"amountOre": 1234500}]}'),
                (0, 'A_KASSA', 'Kassan', 'COULD_NOT_ANSWER', 'TIMEOUT', '{"register": "A_KASSA", "fund": "Kassan",
                    "outcome": "COULD_NOT_ANSWER", "reason": "TIMEOUT"}'),
                (0, 'A_KASSA', 'Andra kassan', 'NOTHING_FOUND', null, '{"register": "A_KASSA", "fund": "Andra kassan",
                    "outcome": "NOTHING_FOUND"}'),
                (1, 'SKATTEVERKET', '', 'NOT_ENTITLED', 'NO', '{}'))
                as old (person_no, register, fund, outcome, reason, content)
            """).param(APPLICATION).update();
    }

    private static List<String> answers(JdbcClient jdbc) {
        return jdbc.sql(EVERY_ANSWER).query(String.class).list();
    }
}
