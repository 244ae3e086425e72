package se.bistand.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who has read whose data, when and why. Rows can be added and never changed: a trigger refuses it.
///
/// Written before the data is shown, so that a page that fails afterwards is logged rather than the other way round.
public final class AccessLog {
    private final JdbcClient jdbc;

    public AccessLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was read. A list of cases on a page, such as a queue, is one entry per case.
    ///
    /// @param caseId null for a list that names nobody
    /// @param subject keyed reference of the person, where one person's data was read and not a case's
    public record Entry(
            @Nullable UUID caseId,
            @Nullable UUID applicationId,
            @Nullable String subject) {
        public Entry(UUID caseId, @Nullable UUID applicationId) {
            this(caseId, applicationId, null);
        }
    }

    /// Logs that the viewer reads one case.
    public void read(Viewer viewer, UUID caseId, @Nullable UUID applicationId, Purpose purpose) {
        readAll(viewer, List.of(new Entry(caseId, applicationId)), purpose);
    }

    /// Logs that the viewer reads a list of the municipality that names nobody: one entry, about no case.
    public void readList(Viewer viewer, Purpose purpose) {
        readAll(viewer, List.of(new Entry(null, null, null)), purpose);
    }

    /// The same for many cases in one statement.
    public void readAll(Viewer viewer, List<Entry> entries, Purpose purpose) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into access_log
                (viewer_kind, viewer_id, viewer_roles, municipality, case_id, application_id, subject, purpose)
            select :kind, :id, :roles, :municipality, e.case_id, e.application_id, e.subject, :purpose
            from unnest(:cases::uuid[], :applications::uuid[], :subjects::text[])
                as e (case_id, application_id, subject)\
            """)
                .param("kind", viewer.kind().name())
                .param("id", viewer.id())
                .param("roles", viewer.roles().stream().sorted().toArray(String[]::new))
                .param("municipality", viewer.municipality())
                .param("cases", entries.stream().map(Entry::caseId).toArray(UUID[]::new))
                .param(
                        "applications",
                        entries.stream().map(Entry::applicationId).toArray(UUID[]::new))
                .param("subjects", entries.stream().map(Entry::subject).toArray(String[]::new))
                .param("purpose", purpose.english())
                .update();
    }
}
