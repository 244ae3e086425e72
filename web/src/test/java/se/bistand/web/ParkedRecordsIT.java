package se.bistand.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.bistand.messaging.Events;

class ParkedRecordsIT {
    private static final Following FOLLOWING = new Following("web_parked");

    private final ParkedRecords parked = FOLLOWING.parked;
    private final UUID poisoned = UUID.randomUUID();

    @BeforeEach
    void one_case_with_a_poison_record_and_one_behind_it() {
        FOLLOWING.jdbc.sql("delete from parked").update();
        FOLLOWING.effects.clear();
        FOLLOWING.repaired = false;
        FOLLOWING.repairedFor.clear();
        FOLLOWING.poll(poisoned, Following.POISON);
        FOLLOWING.poll(poisoned, 2);
        assertThat(parked.list())
                .extracting(ParkedRecords.Entry::cause)
                .satisfiesExactly(
                        cause -> assertThat(cause).startsWith("java.lang.IllegalStateException at se.bistand."),
                        cause -> assertThat(cause).isEqualTo("BEHIND"));
    }

    @Test
    void a_release_that_still_fails_leaves_the_record_and_those_behind_it() {
        assertThatThrownBy(() -> parked.release(first(), "dan.drift")).isInstanceOf(IllegalStateException.class);
        assertThat(parked.list()).hasSize(2);
        assertThat(FOLLOWING.effects).isEmpty();
    }

    @Test
    void a_release_handles_the_case_in_order_once_and_keeps_who_did_it() {
        FOLLOWING.repaired = true;
        assertThat(parked.release(first(), "dan.drift")).isTrue();
        assertThat(parked.list()).isEmpty();
        assertThat(FOLLOWING.effects).containsExactly(666L, 2L);
        assertThat(closedBy("RELEASED")).isEqualTo("dan.drift");

        FOLLOWING.poll(poisoned, Following.POISON);
        FOLLOWING.poll(poisoned, 3);
        assertThat(FOLLOWING.effects)
                .as("a redelivery after the release changes nothing")
                .containsExactly(666L, 2L, 3L);
    }

    @Test
    void a_release_touches_no_other_case() {
        var other = UUID.randomUUID();
        FOLLOWING.poll(other, Following.POISON);
        FOLLOWING.repaired = true;
        assertThat(parked.release(first(), "dan.drift")).isTrue();
        assertThat(parked.list())
                .singleElement()
                .extracting(ParkedRecords.Entry::caseId)
                .isEqualTo(other.toString());
    }

    @Test
    void a_discarded_record_never_takes_effect_and_lets_its_case_go_on() {
        var id = first();
        assertThat(parked.discard(id, "dan.drift", "Provhändelse")).isTrue();
        assertThat(closedBy("DISCARDED")).isEqualTo("dan.drift");
        assertThat(parked.release(first(), "dan.drift")).isTrue();
        FOLLOWING.repaired = true;
        FOLLOWING.poll(poisoned, Following.POISON);
        FOLLOWING.poll(poisoned, 3);
        assertThat(FOLLOWING.effects).containsExactly(2L, 3L);
        assertThat(parked.discard(id, "anna.handlaggare", "Igen")).isFalse();
        assertThat(parked.release(id, "anna.handlaggare")).isFalse();
        assertThat(closedBy("DISCARDED")).isEqualTo("dan.drift");
    }

    @Test
    void a_discarded_record_counts_as_handled_by_the_identity_of_its_event() {
        parked.discard(first(), "dan.drift", "Provhändelse");
        assertThat(FOLLOWING
                        .jdbc
                        .sql("select count(*) from inbox where consumer = 'follow' and event_id = ?")
                        .param(Events.id("ekb.payment-sent.v1", poisoned, Following.POISON))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_release_by_cause_handles_every_case_it_holds_up_and_leaves_the_other_causes() {
        var other = UUID.randomUUID();
        FOLLOWING.poll(other, Following.POISON);
        FOLLOWING.unreadable(UUID.randomUUID());
        assertThat(parked.causes())
                .extracting(ParkedRecords.Cause::records)
                .as("the same fault twice and another once; what waits behind has no cause of its own")
                .containsExactly(2L, 1L);
        FOLLOWING.repaired = true;

        assertReleased(released(0, ParkedRecords.Bound.USUAL), 2, 0, 0);
        assertThat(FOLLOWING.effects).containsExactly(666L, 2L, 666L);
        assertThat(parked.list()).extracting(ParkedRecords.Entry::cause).containsExactly("UNREADABLE");
        assertThat(closedBy("RELEASED")).isEqualTo("dan.drift");
    }

    @Test
    void a_release_by_cause_goes_on_past_a_case_that_still_fails() {
        var mended = UUID.randomUUID();
        FOLLOWING.poll(mended, Following.POISON);
        FOLLOWING.repairedFor.add(mended);
        assertReleased(released(0, ParkedRecords.Bound.USUAL), 1, 1, 0);
        assertThat(parked.list()).hasSize(2);
    }

    @Test
    void a_release_by_cause_stops_after_five_cases_when_none_is_mended() {
        for (var n = 0; n < 8; n++) FOLLOWING.poll(UUID.randomUUID(), Following.POISON);
        var stopped = released(0, ParkedRecords.Bound.USUAL);
        assertReleased(stopped, 0, 5, 4);
        assertThat(parked.list()).hasSize(10);

        assertReleased(released(stopped.after(), ParkedRecords.Bound.USUAL), 0, 4, 0);
    }

    @Test
    void a_release_by_cause_is_bounded_and_goes_on_behind_those_that_fail() {
        for (var n = 0; n < 6; n++) {
            var mended = UUID.randomUUID();
            FOLLOWING.poll(mended, Following.POISON);
            if (n >= 3) FOLLOWING.repairedFor.add(mended);
        }
        var two = new ParkedRecords.Bound(2, Duration.ofMinutes(1));
        var first = released(0, two);
        assertReleased(first, 0, 2, 5);
        var second = released(first.after(), two);
        assertReleased(second, 0, 2, 3);

        var noTime = new ParkedRecords.Bound(500, Duration.ZERO);
        var third = released(second.after(), noTime);
        assertReleased(third, 1, 0, 2);
        assertReleased(released(third.after(), two), 2, 0, 0);
        assertReleased(released(0, two), 0, 2, 2);
    }

    private ParkedRecords.Released released(long after, ParkedRecords.Bound bound) {
        return parked.releaseAll(parked.causes().getFirst().cause(), after, "dan.drift", bound);
    }

    private static void assertReleased(ParkedRecords.Released released, int handled, int stillFailing, int remaining) {
        assertThat(released).isEqualTo(new ParkedRecords.Released(handled, stillFailing, remaining, released.after()));
    }

    private long first() {
        return parked.list().getFirst().id();
    }

    private static String closedBy(String state) {
        return FOLLOWING
                .jdbc
                .sql("select distinct closed_by from parked where state = ?")
                .param(state)
                .query(String.class)
                .single();
    }
}
