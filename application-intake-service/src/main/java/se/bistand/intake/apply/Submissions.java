package se.bistand.intake.apply;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.messaging.Outbox;
import se.bistand.messaging.Sealing;

/// Applications and the households' cases. A batch is one transaction: application, case, timeline and outbox.
@Repository
class Submissions {
    /// What is stored under an application id.
    ///
    /// @param created by this batch, rather than found there
    record Stored(Receipt receipt, String fingerprint, boolean created) {
        Stored foundAgain() {
            return new Stored(receipt, fingerprint, false);
        }
    }

    private record Household(String municipality, String applicantRef) {}

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Sealing sealing;

    Submissions(JdbcClient jdbc, Outbox outbox, Sealing sealing) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.sealing = sealing;
    }

    /// Stores requests that share a commit. Of two with one key, the first created the application and the second found
    /// it.
    ///
    /// @return in the order of the batch
    @Transactional
    List<Stored> saveTogether(List<Submission> batch) {
        var stored = save(batch);
        var answered = new HashSet<UUID>();
        return batch.stream()
                .map(submission -> {
                    var found = stored.get(submission.applicationId());
                    if (found == null) {
                        throw new IllegalStateException("Not stored: " + submission.applicationId());
                    }
                    return answered.add(submission.applicationId()) ? found : found.foundAgain();
                })
                .toList();
    }

    /// Stores what is new and finds what is not. Rows are written in id order, so that two batches never wait for each
    /// other in a circle.
    ///
    /// @return per application id
    private Map<UUID, Stored> save(List<Submission> batch) {
        var distinct = new LinkedHashMap<UUID, Submission>();
        batch.stream()
                .sorted(Comparator.comparing(Submission::applicationId))
                .forEach(submission -> distinct.putIfAbsent(submission.applicationId(), submission));
        var stored = new HashMap<>(find(distinct.keySet()));
        distinct.keySet().removeAll(stored.keySet());
        if (distinct.isEmpty()) {
            return stored;
        }
        var fresh = List.copyOf(distinct.values());
        var cases = openCases(fresh);
        Function<Submission, UUID> caseOf = submission -> caseOf(submission, cases);
        var created = insert(fresh, caseOf);
        if (created.size() < fresh.size()) {
            stored.putAll(find(distinct.keySet())); // another process was first
        }
        var mine =
                fresh.stream().filter(s -> created.contains(s.applicationId())).toList();
        if (!mine.isEmpty()) {
            startTimelines(mine);
            outbox.addAll(mine.stream()
                    .map(s -> ApplicationEvents.submitted(s, caseOf.apply(s), sealing))
                    .toList());
        }
        for (var s : mine) {
            var receipt = new Receipt(s.applicationId(), caseOf.apply(s), s.receivedAt());
            stored.put(s.applicationId(), new Stored(receipt, s.fingerprint(), true));
        }
        return stored;
    }

    private Map<UUID, Stored> find(Collection<UUID> applicationIds) {
        return jdbc
                .sql("""
                    select application_id, case_id, received_at, fingerprint from application
                    where application_id = any(:ids)\
                    """)
                .param("ids", applicationIds.toArray(UUID[]::new))
                .query((row, n) -> new Stored(
                        new Receipt(
                                row.getObject("application_id", UUID.class),
                                row.getObject("case_id", UUID.class),
                                row.getObject("received_at", OffsetDateTime.class)
                                        .toInstant()),
                        row.getString("fingerprint"),
                        false))
                .list()
                .stream()
                .collect(HashMap::new, (map, s) -> map.put(s.receipt().applicationId(), s), Map::putAll);
    }

    private static UUID caseOf(Submission submission, Map<Household, UUID> cases) {
        var found = cases.get(household(submission));
        if (found == null) {
            throw new IllegalStateException("No case was opened for " + submission);
        }
        return found;
    }

    private static Household household(Submission submission) {
        return new Household(
                submission.application().municipality(),
                submission.applicantRefs().getFirst());
    }

    /// A known applicant's case, or a new one: two statements, since a conflicting row is not returned by the first.
    private Map<Household, UUID> openCases(List<Submission> fresh) {
        var households = fresh.stream()
                .map(Submissions::household)
                .distinct()
                .sorted(Comparator.comparing(Household::municipality).thenComparing(Household::applicantRef))
                .toList();
        var municipalities = households.stream().map(Household::municipality).toArray(String[]::new);
        var refs = households.stream().map(Household::applicantRef).toArray(String[]::new);
        jdbc.sql("""
            insert into household_case (case_id, municipality, applicant_ref)
            select gen_random_uuid(), h.municipality, h.ref
            from unnest(:municipalities, :refs) with ordinality as h (municipality, ref, n) order by n
            on conflict (municipality, applicant_ref) do nothing\
            """)
                .param("municipalities", municipalities)
                .param("refs", refs)
                .update();
        var cases = new HashMap<Household, UUID>();
        jdbc.sql("""
            select c.case_id, c.municipality, c.applicant_ref from household_case c
            join unnest(:municipalities, :refs) as h (municipality, ref)
              on c.municipality = h.municipality and c.applicant_ref = h.ref\
            """)
                .param("municipalities", municipalities)
                .param("refs", refs)
                .query(row -> {
                    cases.put(
                            new Household(row.getString("municipality"), row.getString("applicant_ref")),
                            row.getObject("case_id", UUID.class));
                });
        return cases;
    }

    private Set<UUID> insert(List<Submission> fresh, Function<Submission, UUID> caseOf) {
        return new HashSet<>(jdbc.sql("""
            insert into application (application_id, case_id, municipality, client, fingerprint, month, kind,
                                     applicant_refs, sealed_content, received_at)
            select a.id, a.case_id, a.municipality, a.client, a.fingerprint, a.month, a.kind,
                   string_to_array(a.refs, ','), a.content, timestamptz 'epoch' + a.micros * interval '1 microsecond'
            from unnest(:ids, :cases, :municipalities, :clients, :fingerprints, :months, :kinds, :refs, :contents,
                        :micros) with ordinality
                 as a (id, case_id, municipality, client, fingerprint, month, kind, refs, content, micros, n)
            order by n
            on conflict (application_id) do nothing
            returning application_id\
            """)
                .param("ids", column(fresh, Submission::applicationId).toArray(UUID[]::new))
                .param("cases", column(fresh, caseOf).toArray(UUID[]::new))
                .param("municipalities", texts(fresh, s -> s.application().municipality()))
                .param("clients", texts(fresh, Submission::client))
                .param("fingerprints", texts(fresh, Submission::fingerprint))
                .param("months", texts(fresh, s -> s.application().month().toString()))
                .param("kinds", texts(fresh, s -> s.application().kind().name()))
                .param("refs", texts(fresh, s -> String.join(",", s.applicantRefs())))
                .param(
                        "contents",
                        column(fresh, s -> sealing.seal(caseOf.apply(s), ApplicationEvents.CONTENT, s.content()))
                                .toArray(byte[][]::new))
                .param("micros", micros(fresh))
                .query(UUID.class)
                .list());
    }

    private void startTimelines(List<Submission> created) {
        jdbc.sql("""
            insert into timeline (application_id, event_id, stage, at)
            select t.id, t.id, 'SUBMITTED', timestamptz 'epoch' + t.micros * interval '1 microsecond'
            from unnest(:ids, :micros) as t (id, micros)\
            """)
                .param("ids", column(created, Submission::applicationId).toArray(UUID[]::new))
                .param("micros", micros(created))
                .update();
    }

    private static Long[] micros(List<Submission> rows) {
        return column(rows, s -> ChronoUnit.MICROS.between(Instant.EPOCH, s.receivedAt()))
                .toArray(Long[]::new);
    }

    private static String[] texts(List<Submission> rows, Function<Submission, String> value) {
        return column(rows, value).toArray(String[]::new);
    }

    private static <T> List<T> column(List<Submission> rows, Function<Submission, T> value) {
        var values = new ArrayList<T>(rows.size());
        rows.forEach(row -> values.add(value.apply(row)));
        return values;
    }
}
