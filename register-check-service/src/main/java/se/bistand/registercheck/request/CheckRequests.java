package se.bistand.registercheck.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.event.v1.ApplicationSubmitted;
import se.bistand.registercheck.domain.Register;

/// The work rows as they begin.
@Repository
class CheckRequests {
    @SuppressWarnings("ArrayRecordComponent") // the sealed bytes are handed on, never compared
    record Adult(UUID applicationId, int personNo, byte[] sealedPersonalNumber) {}

    private final JdbcClient jdbc;

    CheckRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An application that is there already stays as it is.
    void save(List<ApplicationSubmitted> applications, List<Adult> adults, Instant now) {
        jdbc.sql("""
            insert into application_check (application_id, case_id, municipality, month, received_at)
            select t.application_id, t.case_id, t.municipality, t.month, cast(? as timestamptz)
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) as t(application_id, case_id, municipality, month)
            on conflict do nothing
            """)
                .param(now.toString())
                .param(column(applications, ApplicationSubmitted::getApplicationId, new UUID[0]))
                .param(column(applications, ApplicationSubmitted::getCaseId, new UUID[0]))
                .param(column(applications, ApplicationSubmitted::getMunicipality, new String[0]))
                .param(column(applications, ApplicationSubmitted::getMonth, new String[0]))
                .update();
        jdbc.sql("""
            insert into person_check (application_id, person_no, sealed_personal_number, missing, next_attempt_at)
            select t.application_id, t.person_no, t.sealed, ?::text[], cast(? as timestamptz)
            from unnest(?::uuid[], ?::int[], ?::bytea[]) as t(application_id, person_no, sealed)
            on conflict do nothing
            """)
                .param(column(List.of(Register.values()), Register::name, new String[0]))
                .param(now.toString())
                .param(column(adults, Adult::applicationId, new UUID[0]))
                .param(column(adults, Adult::personNo, new Integer[0]))
                .param(column(adults, Adult::sealedPersonalNumber, new byte[0][]))
                .update();
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, T[] none) {
        return rows.stream().map(value).toList().toArray(none);
    }
}
