package se.bistand.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.local.Infrastructure;

/// The access log on a real database: nothing in it can be changed without being seen.
class AccessLogChainIT {
    private static final String DATABASE = "web_access_log";
    private static final PersonReference REFERENCES =
            new PersonReference(Base64.getEncoder().encodeToString(new byte[32]));
    private static final Viewer SERVICE =
            new Viewer(Viewer.Kind.SERVICE, "register-check", "register-check", "9901", Set.of("service"), null, null);

    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private TransactionTemplate otherwise;
    private AccessLog log;
    private AccessLogChain chain;

    @BeforeEach
    void start() {
        var infrastructure = Infrastructure.shared();
        infrastructure.createDatabase(DATABASE);
        var database = new DriverManagerDataSource(infrastructure.jdbcUrl(DATABASE), DATABASE, DATABASE);
        var flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/web")
                .cleanDisabled(false)
                .load();
        flyway.clean();
        flyway.migrate();
        jdbc = JdbcClient.create(database);
        log = new AccessLog(jdbc);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        otherwise = new TransactionTemplate(new JdbcTransactionManager(database));
        otherwise.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        chain = new AccessLogChain(jdbc, otherwise, REFERENCES);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void every_entry_is_linked_once_and_the_chain_is_whole() {
        read(3);
        linkUpTo(3);
        read(2);
        linkUpTo(5);
        assertThat(chain.link()).isZero();
        assertThat(chain.head().position()).isEqualTo(5);
        assertThat(chain.verify()).isEmpty();
        assertThat(chain.unlinked()).isZero();
    }

    @Test
    void an_entry_that_commits_after_a_later_one_is_linked_too() {
        transaction.executeWithoutResult(slow -> {
            read(1);
            otherwise.executeWithoutResult(quick -> read(1));
            assertThat(chain.link()).as("an older transaction is going on").isZero();
        });
        linkUpTo(2);
        assertThat(chain.verify()).isEmpty();
        assertThat(chain.unlinked()).isZero();
    }

    @Test
    void a_list_that_names_nobody_is_one_entry_in_the_same_chain() {
        log.readList(SERVICE, Purpose.QUEUE_API);
        read(1);
        linkUpTo(2);
        assertThat(chain.verify()).isEmpty();
        assertThat(jdbc.sql("select count(*) from access_log where case_id is null and municipality = '9901'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_single_bit_flipped_in_an_entry_is_found_at_its_place() {
        read(5);
        linkUpTo(5);
        jdbc.sql("alter table access_log disable trigger user").update();
        // 'r' becomes 's': one bit of one letter.
        jdbc.sql("update access_log set purpose = 'segister lookup' where id = (select entry from"
                        + " access_log_linked where position = 3)")
                .update();
        assertThat(chain.verify()).hasValueSatisfying(breach -> {
            assertThat(breach.position()).isEqualTo(3);
            assertThat(breach.what()).isEqualTo("altered");
        });
    }

    @Test
    void a_link_taken_out_and_an_entry_put_in_by_hand_are_found() {
        for (int i = 1; i <= 4; i++) {
            read(1);
            linkUpTo(i);
        }
        jdbc.sql("alter table access_log_link disable trigger user").update();
        jdbc.sql("delete from access_log_link where position = 2").update();
        assertThat(chain.verify())
                .hasValueSatisfying(breach -> assertThat(breach.position()).isEqualTo(2));
        assertThat(chain.unlinked()).isEqualTo(1);
        putInByHand();
        assertThat(chain.link()).isZero();
        assertThat(chain.unlinked()).as("one out, one in").isEqualTo(2);
    }

    @Test
    void after_a_restore_into_a_new_cluster_the_chain_goes_on_where_it_was() {
        read(2);
        linkUpTo(2);
        putInByHand();
        read(1);
        jdbc.sql("alter table access_log disable trigger user").update();
        jdbc.sql("update access_log set tx = tx + 1000000000000").update(); // the old cluster was far ahead
        jdbc.sql("alter table access_log enable trigger user").update();
        assertThat(chain.link())
                .as("what waited is of no transaction that has ended here")
                .isZero();

        assertThat(jdbc.sql("select access_log_after_restore()")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
        linkUpTo(3);
        read(2);
        linkUpTo(5);
        assertThat(chain.link()).isZero();
        assertThat(chain.verify()).isEmpty();
        assertThat(chain.unlinked()).as("what was put in by hand is still seen").isEqualTo(1);
        assertThatThrownBy(() -> jdbc.sql("delete from access_log").update()).hasMessageContaining("append-only");
    }

    @Test
    void nobody_changes_or_deletes_an_entry_or_a_link() {
        read(1);
        linkUpTo(1);
        for (var sql : List.of(
                "update access_log set purpose = ''",
                "delete from access_log",
                "update access_log_link set hashes = '{}'",
                "delete from access_log_link"))
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).hasMessageContaining("append-only");
    }

    @Test
    void a_person_sees_who_has_read_her_data_and_nobody_elses() {
        var her = REFERENCES.of("199002052380");
        log.readAll(SERVICE, List.of(new AccessLog.Entry(UUID.randomUUID(), null, her)), Purpose.REGISTER_LOOKUP);
        read(2);
        var pages = new AccessLogPages(jdbc, chain, new ProtectedIdentity(jdbc, Set.of()));
        SecurityContextHolder.getContext()
                .setAuthentication(new ViewerToken(
                        new Viewer(Viewer.Kind.RESIDENT, her, "Test", null, Set.of("resident"), her, "199002052380"),
                        Instant.MAX));
        assertThat(pages.mine()).singleElement().satisfies(reading -> {
            assertThat(reading.reader()).isEqualTo("register-check");
            assertThat(reading.swedish()).isEqualTo("registerkontroll för en ansökan");
        });
    }

    @Test
    void an_operator_is_told_how_far_the_chain_has_come_and_what_is_wrong_with_it() {
        var operator = new Viewer(Viewer.Kind.STAFF, "dan.drift", "Dan", "0000", Set.of("operator"), null, null);
        SecurityContextHolder.getContext().setAuthentication(new ViewerToken(operator, Instant.MAX));
        var pages = new AccessLogPages(jdbc, chain, new ProtectedIdentity(jdbc, Set.of()));
        read(2);
        linkUpTo(2);
        read(3);
        assertThat(pages.state())
                .isEqualTo(new AccessLogPages.State(2, chain.head().hash(), 3, 0, null));
        linkUpTo(5);
        assertThat(pages.state().waiting()).isZero();
        jdbc.sql("alter table access_log disable trigger user").update();
        jdbc.sql("update access_log set viewer_id = 'nobody' where id = (select max(id) from access_log)")
                .update();
        assertThat(pages.state().breach()).isEqualTo(new AccessLogChain.Breach(5, "altered"));
    }

    @Test
    void an_auditor_who_is_not_named_is_not_told_that_a_case_under_secrecy_exists() {
        var caseId = UUID.randomUUID();
        log.read(SERVICE, caseId, null, Purpose.REGISTER_LOOKUP);
        var named = new ProtectedIdentity(jdbc, Set.of("9901/eva.granskare"));
        var others = new ProtectedIdentity(jdbc, Set.of("9902/eva.granskare"));
        var auditor = new Viewer(Viewer.Kind.STAFF, "eva.granskare", "Eva", "9901", Set.of("auditor"), null, null);
        SecurityContextHolder.getContext().setAuthentication(new ViewerToken(auditor, Instant.MAX));
        assertThat(new AccessLogPages(jdbc, chain, others).ofCase(caseId)).hasSize(1);

        assertThat(named.mark(List.of(caseId, caseId))).containsExactly(caseId);
        assertThat(named.mark(List.of(caseId))).as("marked once").isEmpty();
        assertThatThrownBy(() -> new AccessLogPages(jdbc, chain, others).ofCase(caseId))
                .isInstanceOf(Refusal.class);
        assertThat(new AccessLogPages(jdbc, chain, named).ofCase(caseId)).hasSize(1);
        assertThat(others.shows(SERVICE, caseId)).as("a system").isFalse();
    }

    private void read(int times) {
        for (int i = 0; i < times; i++) log.read(SERVICE, UUID.randomUUID(), null, Purpose.REGISTER_LOOKUP);
    }

    /// The database's own upkeep may hold an older transaction for a moment.
    private void putInByHand() {
        jdbc.sql("""
            insert into access_log (tx, viewer_kind, viewer_id, viewer_roles, case_id, purpose)
            select min(tx), 'STAFF', 'nobody', '{}', gen_random_uuid(), 'register lookup' from access_log
            """).update();
    }

    private void linkUpTo(long position) {
        for (int tries = 0; tries < 300 && chain.head().position() < position; tries++) {
            if (chain.link() == 0) LockSupport.parkNanos(100_000_000);
        }
        assertThat(chain.head().position()).isEqualTo(position);
    }
}
