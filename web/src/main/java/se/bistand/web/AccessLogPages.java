package se.bistand.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/// Who has read my data (vem har läst mina uppgifter): for the person, on a page; for an auditor, by case; and for the
/// operator, whether the log is whole. Each service answers for what was read in it.
@Controller
class AccessLogPages {
    private static final String INSTALLATION = "0000";
    private static final int MOST = 500;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));

    /// One reading.
    ///
    /// @param reader a person of the municipality by their identity there, a system by its name, or the person
    record Reading(Instant at, Viewer.Kind kind, String reader, UUID caseId, String purpose, String swedish) {}

    /// A reading in words, for the page.
    record Line(String when, String who, String why) {}

    record State(long linked, String head, long waiting, long unlinked, AccessLogChain.@Nullable Breach breach) {}

    private final JdbcClient jdbc;
    private final AccessLogChain chain;
    private final ProtectedIdentity protectedIdentity;

    AccessLogPages(JdbcClient jdbc, AccessLogChain chain, ProtectedIdentity protectedIdentity) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.protectedIdentity = protectedIdentity;
    }

    @GetMapping("/mina-uppgifter/lasningar")
    String page(Model model) {
        model.addAttribute("readings", mine().stream().map(AccessLogPages::line).toList());
        return "web/readings";
    }

    @GetMapping("/api/access-log/mine")
    @ResponseBody
    List<Reading> mine() {
        var viewer = Viewer.current();
        viewer.require("resident");
        var person = Objects.requireNonNull(viewer.personRef());
        return jdbc.sql("""
            select read_at, viewer_kind, viewer_id, case_id, purpose from access_log a
            where subject = :person or (subject is null and exists (
                select 1 from access_log_case_of c where c.person = :person and c.case_id = a.case_id))
            order by read_at desc, id desc limit :most
            """)
                .param("person", person)
                .param("most", MOST)
                .query(AccessLogPages::reading)
                .list();
    }

    @GetMapping("/api/access-log/cases/{caseId}")
    @ResponseBody
    List<Reading> ofCase(@PathVariable UUID caseId) {
        var viewer = Viewer.current();
        viewer.require("auditor");
        protectedIdentity.require(viewer, caseId);
        return jdbc.sql("""
            select read_at, viewer_kind, viewer_id, case_id, purpose from access_log
            where case_id = :case and municipality = :municipality order by read_at desc, id desc limit :most
            """)
                .param("case", caseId)
                .param("municipality", Objects.requireNonNullElse(viewer.municipality(), ""))
                .param("most", MOST)
                .query(AccessLogPages::reading)
                .list();
    }

    @GetMapping("/api/operator/access-log")
    @ResponseBody
    State state() {
        var viewer = Viewer.current();
        viewer.require("operator");
        viewer.requireMunicipality(INSTALLATION);
        var head = chain.head();
        return new State(
                head.position(),
                head.hash(),
                chain.waiting(),
                chain.unlinked(),
                chain.verify().orElse(null));
    }

    private static Line line(Reading reading) {
        var who = switch (reading.kind) {
            case STAFF -> "medarbetare " + reading.reader;
            case RESIDENT -> "du själv eller din medsökande";
            case SERVICE -> "systemet " + reading.reader;
        };
        return new Line(MINUTE.format(reading.at), who, reading.swedish);
    }

    private static Reading reading(ResultSet row, int n) throws SQLException {
        var kind = Viewer.Kind.valueOf(row.getString("viewer_kind"));
        var purpose = row.getString("purpose");
        return new Reading(
                row.getTimestamp("read_at").toInstant(),
                kind,
                kind == Viewer.Kind.RESIDENT ? "" : row.getString("viewer_id"),
                row.getObject("case_id", UUID.class),
                purpose,
                Purpose.inSwedish(purpose));
    }
}
