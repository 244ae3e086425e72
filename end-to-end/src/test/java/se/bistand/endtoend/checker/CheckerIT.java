package se.bistand.endtoend.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A checker that never complains proves nothing: each test breaks one thing in a world that was whole.
class CheckerIT {
    private static final SmallWorld WORLD = new SmallWorld();
    private static final long ORE = Households.ORE;
    private static final Households ALL = new Households(WORLD);
    private static final String TOLD = "every step of every payment is told by one event";

    @BeforeEach
    void a_world_that_is_whole() throws Exception {
        WORLD.empty();
        ALL.goThrough();
    }

    @Test
    void a_whole_world_is_found_whole() {
        assertThat(wrong()).isEmpty();
    }

    @Test
    void a_lost_event_is_found() {
        WORLD.inOutbox("payout", ALL.scheduled(7, ORE));
        assertThat(wrong()).contains("every event of every outbox is on its topic");
    }

    @Test
    void a_record_sent_twice_with_the_same_bytes_is_no_fault_where_its_effects_came_once() {
        WORLD.onTopic(ALL.decided(0, ORE));
        WORLD.onTopic(ALL.sent(0));
        assertThat(wrong()).isEmpty();
    }

    @Test
    void an_application_that_was_answered_and_is_not_kept_is_found() {
        var answered = Set.of(Households.id(1, 0), Households.id(1, 9));
        assertThat(Checker.wrong(WORLD.surroundings(), answered))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.proved()).isEqualTo("every application that was answered as accepted is kept");
                    assertThat(finding.wrong())
                            .singleElement()
                            .asString()
                            .startsWith(Households.id(1, 9).toString());
                });
    }

    @ParameterizedTest
    @CsvSource({
        "SENT, ekb.payment-settled.v1",
        "IN_FILE, ekb.payment-sent.v1",
        "REJECTED, ekb.payment-failed.v1",
        "RETURNED, ekb.payment-failed.v1"
    })
    void a_payment_in_a_state_that_its_events_do_not_tell_is_found(String state, String topic) {
        WORLD.run("payout", "update payment set state = ? where payment_id = ?", state, Households.id(4, 0));
        assertThat(Checker.wrong(WORLD.surroundings(), Set.of()))
                .filteredOn(finding -> finding.proved().equals(TOLD))
                .singleElement()
                .satisfies(finding -> assertThat(finding.wrong()).anyMatch(line -> line.contains(topic)));
    }

    @Test
    void a_payment_that_two_events_say_has_left_is_found() {
        WORLD.state("payout", ALL.sent(0, Households.id(25, 0)));
        assertThat(wrong()).containsExactly(TOLD);
    }

    @Test
    void a_message_that_the_mail_server_never_got_is_found() {
        WORLD.mails.remove("<0@meddelande.example>");
        assertThat(wrong()).containsExactly("the mail server has one message for each household that was told");
    }

    @Test
    void a_message_sent_twice_with_the_same_id_is_no_fault() {
        WORLD.mails.add("<0@meddelande.example>");
        assertThat(wrong()).isEmpty();
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
    void a_refused_payment_and_its_successor_are_one_payment() {
        RefusedFirst.before(WORLD, 0);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void a_second_payment_of_a_decision_that_replaces_none_is_found() {
        RefusedFirst.before(WORLD, 0);
        WORLD.run("payout", "update payment set replaces = null where payment_id = ?", Households.id(4, 0));
        assertThat(wrong()).contains("every granting decision has exactly one payment");
    }

    @Test
    void a_replaced_payment_that_the_bank_did_not_refuse_is_found() {
        RefusedFirst.before(WORLD, 0);
        WORLD.run("payout", "update payment set state = 'RETURNED' where payment_id = ?", Households.id(4, 0));
        WORLD.run("payout", "update payment set state = 'SENT' where payment_id = ?", Households.id(6, 0));
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
        WORLD.mails.remove("<1@meddelande.example>");
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
        var answered = Set.of(Households.id(1, 0), Households.id(1, 1), Households.id(1, 2));
        return Checker.wrong(WORLD.surroundings(), answered).stream()
                .map(Finding::proved)
                .toList();
    }
}
