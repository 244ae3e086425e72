package se.bistand.intake.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What has happened to each application.
@Repository
class Timelines {
    /// An application with its steps, oldest first.
    record Followed(
            UUID applicationId,
            UUID caseId,
            String municipality,
            String client,
            List<String> applicantRefs,
            String month,
            List<Step> steps) {}

    private final JdbcClient jdbc;

    Timelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(List<Step> steps) {
        jdbc.sql("""
            insert into timeline (application_id, event_id, stage, at, decision_id, outcome, amount_ore, day)
            select s.application_id, s.event_id, s.stage, timestamptz 'epoch' + s.micros * interval '1 microsecond',
                   s.decision_id, s.outcome, s.amount_ore, s.day::date
            from unnest(:applications, :events, :stages, :micros, :decisions::uuid[], :outcomes::text[],
                        :amounts::bigint[], :days::text[])
                 as s (application_id, event_id, stage, micros, decision_id, outcome, amount_ore, day)
            on conflict do nothing\
            """)
                .param("applications", column(steps, Step::applicationId, UUID[]::new))
                .param("events", column(steps, Step::eventId, UUID[]::new))
                .param("stages", column(steps, step -> step.stage().name(), String[]::new))
                .param("micros", column(steps, Timelines::micros, Long[]::new))
                .param("decisions", column(steps, Step::decisionId, UUID[]::new))
                .param("outcomes", column(steps, Step::outcome, String[]::new))
                .param("amounts", column(steps, Step::amountOre, Long[]::new))
                .param(
                        "days",
                        column(
                                steps,
                                step -> step.day() == null ? null : step.day().toString(),
                                String[]::new))
                .update();
    }

    Optional<Followed> find(UUID applicationId) {
        var steps = jdbc.sql("""
            select application_id, event_id, stage, at, decision_id, outcome, amount_ore, day from timeline
            where application_id = :id\
            """).param("id", applicationId).query((row, n) -> step(row)).list().stream()
                .sorted(Comparator.comparing(Step::at).thenComparing(Step::stage))
                .toList();
        return jdbc.sql("""
            select application_id, case_id, municipality, client, applicant_refs, month from application
            where application_id = :id\
            """)
                .param("id", applicationId)
                .query((row, n) -> new Followed(
                        row.getObject("application_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getString("municipality"),
                        row.getString("client"),
                        List.of((String[]) row.getArray("applicant_refs").getArray()),
                        row.getString("month"),
                        steps))
                .optional();
    }

    /// The applications of a person, newest first: identity and month.
    List<Own> ofPerson(String personRef) {
        return jdbc.sql("""
            select application_id, month, received_at from application
            where applicant_refs @> array[:ref::text] order by received_at desc limit 50\
            """)
                .param("ref", personRef)
                .query((row, n) -> new Own(
                        row.getObject("application_id", UUID.class),
                        row.getString("month"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// One of a person's own applications.
    record Own(UUID applicationId, String month, Instant receivedAt) {}

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getObject("application_id", UUID.class),
                row.getObject("event_id", UUID.class),
                Step.Stage.valueOf(row.getString("stage")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("decision_id", UUID.class),
                row.getString("outcome"),
                row.getObject("amount_ore", Long.class),
                row.getObject("day", LocalDate.class));
    }

    private static long micros(Step step) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, step.at());
    }

    private static <T> @Nullable T[] column(
            List<Step> steps, Function<Step, @Nullable T> value, IntFunction<T[]> array) {
        return steps.stream().map(value).toArray(array);
    }
}
