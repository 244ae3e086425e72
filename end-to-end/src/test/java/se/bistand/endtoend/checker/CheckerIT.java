package se.bistand.endtoend.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A checker that never complains proves nothing: each test breaks one thing in a world that was whole.
class CheckerIT {
    private static final SmallWorld WORLD = new SmallWorld();
    private static final long ORE = Households.ORE;
    private static final Households ALL = new Households(WORLD);

    @BeforeEach
    void a_world_that_is_whole() throws Exception {
        WORLD.empty();
        ALL.goThrough();
    }

    @Test
    void a_whole_world_is_found_whole() {
        assertThat(Checker.wrong(WORLD.surroundings())).isEmpty();
    }

    @Test
    void a_lost_event_is_found() {
        WORLD.inOutbox("payout", ALL.scheduled(7, ORE));
        assertThat(wrong()).contains("every event of every outbox is on its topic once");
    }

    @Test
    void a_doubled_event_is_found() {
        WORLD.onTopic(ALL.decided(0, ORE));
        assertThat(wrong()).containsExactly("every event of every outbox is on its topic once");
    }

    @Test
    void an_event_stated_twice_is_found() {
        WORLD.inOutbox("decision_support", ALL.decided(0, ORE));
        assertThat(wrong()).containsExactly("no event is stated twice");
    }

    @Test
    void an_altered_event_is_found() {
        WORLD.onTopic(ALL.decided(0, ORE + 1));
        assertThat(wrong())
                .containsExactly("no topic says what no outbox states", "topics and databases state the same amounts");
    }

    @Test
    void an_application_without_a_basis_is_found() {
        WORLD.run(
                "decision_support",
                "update application set calculation_id = null where application_id = ?",
                Households.id(1, 0));
        assertThat(wrong()).containsExactly("every accepted application has exactly one basis");
    }

    @Test
    void an_application_that_got_lost_after_it_was_accepted_is_found() {
        ALL.accept(9);
        assertThat(wrong())
                .containsExactly(
                        "every accepted application is checked with the registers",
                        "every accepted application has exactly one basis");
    }

    @Test
    void one_öre_too_much_in_a_payment_is_found() {
        WORLD.run("payout", "update payment set amount_ore = amount_ore + 1 where payment_id = ?", Households.id(4, 1));
        assertThat(wrong())
                .contains("every granting decision has exactly one payment")
                .anyMatch(claim -> claim.startsWith("the sums agree"));
    }

    @Test
    void a_grant_without_a_payment_is_found() {
        WORLD.run("payout", "delete from ledger_entry where payment_id = ?", Households.id(4, 2));
        WORLD.run("payout", "delete from payment where payment_id = ?", Households.id(4, 2));
        assertThat(wrong()).contains("every granting decision has exactly one payment");
    }

    @Test
    void a_bank_that_was_asked_twice_is_found() {
        WORLD.bank.removeFirst();
        WORLD.booked(Households.id(4, 0), ORE, 2);
        assertThat(wrong()).containsExactly("the bank was asked for each payment once");
    }

    @Test
    void a_bank_that_paid_another_amount_is_found() {
        WORLD.bank.removeFirst();
        WORLD.booked(Households.id(4, 0), ORE - 1, 1);
        assertThat(wrong())
                .contains("the bank was asked for each payment once")
                .anyMatch(claim -> claim.startsWith("the sums agree"));
    }

    @Test
    void a_household_that_was_not_told_is_found() {
        WORLD.run("notification", "update mail set state = 'NEEDS_PERSON' where decision_id = ?", Households.id(3, 1));
        assertThat(wrong()).containsExactly("every household is told of its decision once");
    }

    @Test
    void a_parked_record_is_found() {
        WORLD.run("payout", """
            insert into parked (consumer, record_id, topic, key, payload, cause)
            values ('c', gen_random_uuid(), 't', 'k', '', 'broken')
            """);
        assertThat(wrong()).containsExactly("nothing is parked, no difference is open");
    }

    private static List<String> wrong() {
        return Checker.wrong(WORLD.surroundings()).stream().map(Finding::proved).toList();
    }
}
