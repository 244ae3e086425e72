package se.bistand.registercheck.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bistand.messaging.Events;
import se.bistand.registercheck.RegisterCheckContext;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Progress;
import se.bistand.registercheck.domain.Register;

class SettleLookupsIT extends RegisterCheckContext {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final List<UUID> made = new ArrayList<>();

    @Autowired
    private SettleLookups lookups;

    @Autowired
    private LookUp lookUp;

    /// What is never done here must not seem to wait for an answer.
    @AfterEach
    void close() {
        jdbc.sql("update application_check set closed_at = now() where application_id = any(?)")
                .param(made.toArray(UUID[]::new))
                .update();
    }

    @Test
    void of_two_results_of_one_check_only_that_of_the_latest_claim_counts() {
        var application = check("two results", 2);
        lookups.settle(List.of(result(application, 1, "TIMEOUT"), result(application, 2, null)));

        assertThat(count(
                        "select count(*) from register_answer where outcome = 'NOTHING_FOUND' and application_id = ?",
                        application))
                .isEqualTo(8);
        assertThat(events(application)).isEqualTo(1);
    }

    @Test
    void a_result_that_comes_after_its_lease_changes_nothing() {
        var application = check("too late", 2);
        lookups.settle(List.of(result(application, 1, null)));

        assertThat(count("select count(*) from register_answer where application_id = ?", application))
                .isZero();
        assertThat(events(application)).isZero();
    }

    @Test
    void answers_that_were_there_before_the_first_look_stay_beside_what_it_brings() {
        var application = check("half is reused", 1);
        jdbc.sql("insert into person_answers values (?, 0, ?::jsonb)")
                .params(application, """
                    [{"answer": {"register": "CSN", "outcome": "ANSWERED", "askAgain": false, "partial": false,
                    "facts": {}}, "readAt": "2026-11-22T07:00:00Z", "attempt": 1, "readNumber": 1}]\
                    """)
                .update();
        var others = result(application, 1, null);
        var withoutStudentAid = others.answers().stream()
                .filter(answer -> answer.register() != Register.CSN)
                .toList();
        lookups.settle(List.of(new LookedUp(others.check(), others.asked(), withoutStudentAid, List.of(), NOW)));

        assertThat(count("select count(*) from register_answer where application_id = ?", application))
                .isEqualTo(8);
        assertThat(count(
                        "select count(*) from register_answer where register = 'CSN' and outcome = 'ANSWERED'"
                                + " and application_id = ?",
                        application))
                .isEqualTo(1);
    }

    @Test
    void a_result_written_twice_is_one_event() {
        var application = check("written twice", 1);
        lookups.settle(List.of(result(application, 1, null)));
        lookups.settle(List.of(result(application, 1, null)));
        assertThat(events(application)).isEqualTo(1);
    }

    @Test
    void a_check_whose_results_are_always_lost_stops_looking_the_person_up() throws InterruptedException {
        var application = check("always lost", 0);
        for (int claim = 0; claim < 3; claim++) {
            assertThat(claim(application).attempts()).isEqualTo(claim);
        }
        assertThat(lookups(application)).isEqualTo(3);
        assertThat(logged(application))
                .as("each may have been made, though nothing came of it")
                .isEqualTo(3);

        // The plan of these tests has three tries.
        var fourth = lookUp.of(claim(application));
        assertThat(fourth.answers()).extracting(Answer::reason).containsOnly("INTERNAL");
        lookups.settle(List.of(fourth));

        assertThat(events(application)).isEqualTo(1);
        assertThat(lookups(application)).isEqualTo(3);
        assertThat(logged(application)).isEqualTo(3);
    }

    @Test
    void a_personal_number_that_cannot_be_opened_is_looked_up_nowhere_and_asked_about_once()
            throws InterruptedException {
        var application = check("unreadable", 0);
        var tried = lookUp.of(claim(application));
        assertThat(tried.answers()).extracting(Answer::reason).containsOnly("UNREADABLE_NUMBER");
        assertThat(tried.answers()).noneMatch(Answer::askAgain);
        lookups.settle(List.of(tried));
        assertThat(events(application)).isEqualTo(1);
    }

    @Test
    void a_register_that_is_still_away_when_patience_ends_is_carried_as_such_also_for_whom_it_answers() {
        var nothing = new LookedUp(result(UUID.randomUUID(), 1, null).check(), Set.of(), List.of(), List.of(), NOW);
        var away = Set.of(Register.FORSAKRINGSKASSAN);
        var progress = new Progress(Progress.Step.REREAD, 0, away, Duration.ofDays(1), away);
        assertThat(Reads.came(new Checks.Moved(nothing, progress)))
                .extracting(
                        kept -> kept.answer().register() + " " + kept.answer().reason())
                .containsExactlyInAnyOrder("FORSAKRINGSKASSAN AWAY", "PENSIONSMYNDIGHETEN AWAY");
    }

    /// The next claim of a check, in a year when its lease has ended.
    private ClaimedCheck claim(UUID application) {
        jdbc.sql("update person_check set leased_until = null where application_id = ?")
                .param(application)
                .update();
        return lookups.claim(1_000, Instant.now().plus(Duration.ofDays(400))).stream()
                .filter(check -> check.applicationId().equals(application))
                .findFirst()
                .orElseThrow();
    }

    /// A check that no worker takes: its next try is far away.
    private UUID check(String name, int claims) {
        var application = Events.id("settle", name);
        made.add(application);
        jdbc.sql("insert into application_check (application_id, case_id, municipality, month, received_at)"
                        + " values (?, ?, '9901', '2026-11', now())")
                .params(application, application)
                .update();
        jdbc.sql("insert into person_check (application_id, person_no, sealed_personal_number, missing,"
                        + " next_attempt_at, claims) values (?, 0, '', '{SKATTEVERKET}', now() + interval '1 year', ?)")
                .params(application, claims)
                .update();
        return application;
    }

    private static LookedUp result(UUID application, int claim, @Nullable String failure) {
        Set<Register> all = EnumSet.copyOf(Register.asked());
        var check = new ClaimedCheck(
                application,
                0,
                application,
                "9901",
                "2026-11",
                new byte[0],
                "reference",
                claim,
                0,
                all,
                all,
                Instant.now(),
                false,
                1,
                false);
        var answers = Arrays.stream(Register.values())
                .map(register -> failure == null ? Answer.nothing(register) : Answer.failed(register, failure))
                .toList();
        return new LookedUp(check, all, answers, List.of(), NOW);
    }

    private long lookups(UUID application) {
        return count("select count(*) from lookup where application_id = ?", application);
    }

    private long logged(UUID application) {
        return count("select count(*) from access_log where application_id = ?", application);
    }

    private long events(UUID application) {
        return jdbc.sql("select count(*) from outbox where topic = 'ekb.registers-checked.v1' and key = ?")
                .param(application.toString())
                .query(Long.class)
                .single();
    }
}
