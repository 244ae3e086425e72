package se.bistand.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The days of the outbox as the relay keeps them: made ahead, kept 35 days, never dropped with an unsent event.
class HousekeepingIT {
    private static final String SAMPLES =
            "select count(*) from pg_stats where tablename like 'outbox%' and attname = 'payload'";

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final World world = new World();

    @BeforeEach
    void a_new_database() {
        Flyway.configure()
                .dataSource(World.INFRASTRUCTURE.jdbcUrl(world.run), world.run, world.run)
                .locations("classpath:db/messaging")
                .load()
                .migrate();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_day_older_than_35_days_is_dropped_and_the_35th_is_kept() throws Exception {
        make(today.minusDays(36));
        make(today.minusDays(35));
        write(today.minusDays(36), "now()");
        write(today.minusDays(35), "now()");
        keepHouse();
        assertThat(isThere(today.minusDays(36))).isFalse();
        assertThat(isThere(today.minusDays(35))).isTrue();
        assertThat(failures()).isZero();
    }

    @Test
    void an_old_day_with_an_unsent_event_stays_and_holds_up_nothing_else() throws Exception {
        make(today.minusDays(50));
        make(today.minusDays(40));
        write(today.minusDays(50), "null");
        write(today.minusDays(40), "now()");
        drop(today.plusDays(7));
        keepHouse();
        assertThat(isThere(today.minusDays(50))).isTrue();
        assertThat(unsent()).isEqualTo(1);
        assertThat(isThere(today.minusDays(40))).as("the other old day").isFalse();
        assertThat(isThere(today.plusDays(7))).as("the day to come").isTrue();
        assertThat(failures()).isZero();
    }

    @Test
    void the_database_keeps_no_samples_of_what_events_say() throws Exception {
        drop(today.plusDays(7));
        keepHouse();
        assertThat(count("""
            select count(*) from pg_attribute
            where (attrelid in ('outbox'::regclass, 'parked'::regclass)
                   or attrelid in (select inhrelid from pg_inherits where inhparent = 'outbox'::regclass))
            and attname = 'payload' and attstattarget is distinct from 0
            """)).isZero();
        assertThat(isThere(today.plusDays(7))).isTrue();
    }

    @Test
    void samples_from_before_are_cleared() throws Exception {
        write(today, "now()");
        write(today, "now()");
        world.sql("alter table outbox alter column payload set statistics 100");
        world.sql("analyze outbox");
        assertThat(count(SAMPLES)).as("of the day and of all days").isEqualTo(2);
        try (var migration = Outbox.class.getResourceAsStream("/db/messaging/V4__no_samples_of_payloads.sql")) {
            world.sql(new String(Objects.requireNonNull(migration).readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(count(SAMPLES)).isZero();
    }

    @Test
    void events_that_lie_outside_the_days_move_to_their_day_and_are_still_to_be_sent() throws Exception {
        drop(today);
        write(today, "null");
        write(today, "now()");
        write(today.minusDays(3), "null");
        keepHouse();
        assertThat(isThere(today)).isTrue();
        assertThat(count("select count(*) from " + name(today))).isEqualTo(2);
        assertThat(count("select count(*) from " + name(today.minusDays(3)))).isEqualTo(1);
        assertThat(count("select count(*) from outbox_default")).isZero();
        assertThat(unsent()).isEqualTo(2);
        write(today, "null");
        assertThat(count("select count(distinct id) from outbox"))
                .as("rows, each with an id of its own")
                .isEqualTo(4);
        assertThat(failures()).isZero();
    }

    @Test
    void what_cannot_be_done_is_shown_until_it_can_and_everything_else_is_done() throws Exception {
        drop(today.plusDays(5));
        drop(today.plusDays(7));
        world.sql("create table " + name(today.plusDays(5)) + " (somebody text)");
        keepHouse();
        keepHouse();
        assertThat(isThere(today.plusDays(7))).as("the day after it").isTrue();
        assertThat(failures()).isEqualTo(1);
        assertThat(world.jdbc
                        .sql("select step || ' ' || cause from outbox_failure")
                        .query(String.class)
                        .single())
                .startsWith(name(today.plusDays(5)) + " 42P07 ");

        drop(today.plusDays(5));
        keepHouse();
        assertThat(isThere(today.plusDays(5))).isTrue();
        assertThat(failures()).isZero();
    }

    private void keepHouse() throws Exception {
        world.sql("select outbox_housekeeping()");
    }

    private void make(LocalDate day) throws Exception {
        world.sql("create table %s partition of outbox for values from ('%s') to ('%s')"
                .formatted(name(day), day, day.plusDays(1)));
    }

    private void drop(LocalDate day) throws Exception {
        world.sql("drop table " + name(day));
    }

    /// @param sentAt SQL: `now()`, or `null` for an event still to be sent
    private void write(LocalDate day, String sentAt) throws Exception {
        world.sql("insert into outbox (event_id, topic, key, payload, traceparent, created_on, sent_at)"
                + " values (gen_random_uuid(), 'topic', 'case', '', '', '" + day + "', " + sentAt + ")");
    }

    private boolean isThere(LocalDate day) {
        return world.jdbc
                .sql("select exists (select from pg_inherits where inhparent = 'outbox'::regclass"
                        + " and inhrelid = to_regclass(?))")
                .param(name(day))
                .query(Boolean.class)
                .single();
    }

    private long unsent() {
        return count("select count(*) from outbox_unsent");
    }

    private long failures() {
        return count("select * from outbox_failures");
    }

    private long count(String sql) {
        return world.jdbc.sql(sql).query(Double.class).single().longValue();
    }

    private static String name(LocalDate day) {
        return "outbox_" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
