package se.bistand.registercheck.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.event.v1.ApplicationSubmitted;
import se.bistand.registercheck.domain.Register;
import se.bistand.registercheck.domain.control.Stated;

/// The work rows as they begin.
@Repository
class CheckRequests {
    /// @param stated of the person's assets in the application
    /// @param subject keyed reference of the person
    @SuppressWarnings("ArrayRecordComponent") // the sealed bytes are handed on, never compared
    record Person(
            UUID applicationId,
            UUID caseId,
            int personNo,
            boolean isChild,
            Stated stated,
            byte[] sealedPersonalNumber,
            String subject,
            String month,
            Set<Register> asked) {}

    private final JdbcClient jdbc;

    CheckRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An application that is there already stays as it is. Who was read for the same case and month a short
    /// while ago is not read again.
    void save(List<ApplicationSubmitted> applications, List<Person> people, Instant now, Duration validFor) {
        saveApplications(applications, now);
        jdbc.sql("""
            insert into person_check (application_id, person_no, sealed_personal_number, missing, next_attempt_at,
                received_at, is_child, stated_vehicles, stated_capital, subject, read_after)
            select t.application_id, t.person_no, t.sealed, string_to_array(t.asked, ','), n.now, n.now, t.is_child,
                t.vehicles, t.capital, t.subject,
                case when n.now < control_period_over(t.month) then control_period_over(t.month) end
            from (select cast(? as timestamptz) as now) n,
                unnest(?::uuid[], ?::int[], ?::bytea[], ?::text[], ?::boolean[], ?::int[], ?::boolean[], ?::text[],
                    ?::text[])
                as t(application_id, person_no, sealed, asked, is_child, vehicles, capital, subject, month)
            on conflict do nothing
            """)
                .param(now.toString())
                .param(column(people, Person::applicationId, new UUID[0]))
                .param(column(people, Person::personNo, new Integer[0]))
                .param(column(people, Person::sealedPersonalNumber, new byte[0][]))
                .param(column(people, person -> names(person.asked()), new String[0]))
                .param(column(people, Person::isChild, new Boolean[0]))
                .param(column(people, person -> person.stated().vehicles(), new Integer[0]))
                .param(column(people, person -> person.stated().capital(), new Boolean[0]))
                .param(column(people, Person::subject, new String[0]))
                .param(column(people, Person::month, new String[0]))
                .update();
        if (!validFor.isZero()) reuse(people, now.minus(validFor), now);
    }

    private void saveApplications(List<ApplicationSubmitted> applications, Instant now) {
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
    }

    /// Answers that still hold are copied, and their registers are no longer missing. Of a register that
    /// answers in several parts, all must have answered. What was read while the control period was under way
    /// does not hold once it is over.
    private void reuse(List<Person> people, Instant since, Instant now) {
        jdbc.sql("""
            with wanted as (
                select t.application_id, t.person_no, t.case_id, t.subject, t.month
                from unnest(?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::text[])
                    as t(application_id, person_no, case_id, subject, month)),
            valid as (
                select distinct on (w.application_id, w.person_no, e.register, e.fund) w.application_id, w.person_no,
                    e.register, e.fund, e.entry from wanted w
                join application_check a on a.case_id = w.case_id and a.month = w.month
                    and a.application_id <> w.application_id
                join person_check p on p.application_id = a.application_id and p.subject = w.subject
                join person_answers k on k.application_id = p.application_id and k.person_no = p.person_no
                cross join lateral (select v as entry, v #>> '{answer,register}' as register,
                        coalesce(v #>> '{answer,fund}', '') as fund, (v ->> 'readAt')::timestamptz as read_at,
                        bool_and(v #>> '{answer,outcome}' in ('ANSWERED', 'NOTHING_FOUND'))
                            over (partition by asked_register(v #>> '{answer,register}')) as answered
                    from jsonb_array_elements(k.answers) v) e
                where e.answered and e.read_at >= cast(? as timestamptz)
                  and (e.read_at >= control_period_over(a.month) or cast(? as timestamptz) < control_period_over(a.month))
                order by w.application_id, w.person_no, e.register, e.fund, e.read_at desc),
            copied as (
                insert into person_answers (application_id, person_no, answers)
                select application_id, person_no, jsonb_agg(entry order by register, fund) from valid
                group by application_id, person_no on conflict do nothing returning application_id, person_no)
            update person_check p set missing = array(
                select unnest(p.missing) except select v.register from valid v
                where v.application_id = p.application_id and v.person_no = p.person_no)
            where (p.application_id, p.person_no) in (select application_id, person_no from copied)
              and p.status = 'WAITING' and p.claims = 0
            """)
                .param(column(people, Person::applicationId, new UUID[0]))
                .param(column(people, Person::personNo, new Integer[0]))
                .param(column(people, Person::caseId, new UUID[0]))
                .param(column(people, Person::subject, new String[0]))
                .param(column(people, Person::month, new String[0]))
                .param(since.toString())
                .param(now.toString())
                .update();
    }

    private static String names(Set<Register> registers) {
        return registers.stream().map(Register::name).sorted().collect(Collectors.joining(","));
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, T[] none) {
        return rows.stream().map(value).toList().toArray(none);
    }
}
