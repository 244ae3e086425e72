package se.bistand.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Cases under secrecy (skyddade personuppgifter). Once an agency has marked a person of the household, the case is
/// there for the household itself and for staff who are named one by one; to everybody else it does not exist. A mark
/// stays, whatever a later answer says.
///
/// A list is filtered in its own statement, by `protected_case`.
public final class ProtectedIdentity {
    private final JdbcClient jdbc;
    private final Set<String> handlers;

    /// @param handlers who is named, as municipality code, slash and identity; a municipality without any has nobody
    ProtectedIdentity(JdbcClient jdbc, Set<String> handlers) {
        this.jdbc = jdbc;
        this.handlers = Set.copyOf(handlers);
    }

    /// Whether the viewer is named. A system is nobody who can be.
    public boolean handles(Viewer viewer) {
        return viewer.kind() == Viewer.Kind.STAFF && handlers.contains(viewer.municipality() + "/" + viewer.id());
    }

    /// Whether the mark keeps nothing from the viewer. That a resident reads about the own household alone is for
    /// whoever asks to see to.
    public boolean shows(Viewer viewer, UUID caseId) {
        return viewer.kind() == Viewer.Kind.RESIDENT || handles(viewer) || !isMarked(caseId);
    }

    /// A case the viewer is not named for is not admitted to exist: refuses with 404.
    public void require(Viewer viewer, UUID caseId) {
        if (!shows(viewer, caseId)) throw Refusal.notFound();
    }

    /// @return the cases that were not marked before
    public List<UUID> mark(Collection<UUID> cases) {
        if (cases.isEmpty()) return List.of();
        return jdbc.sql("""
            insert into protected_case (case_id) select distinct id from unnest(?::uuid[]) id order by id
            on conflict do nothing returning case_id
            """).param(cases.toArray(UUID[]::new)).query(UUID.class).list();
    }

    private boolean isMarked(UUID caseId) {
        return jdbc.sql("select exists (select from protected_case where case_id = ?)")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }
}
