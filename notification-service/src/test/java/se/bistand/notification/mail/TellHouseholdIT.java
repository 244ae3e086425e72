package se.bistand.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.bistand.notification.DecisionBuilder.decision;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.event.v1.DecisionMade;
import se.bistand.messaging.Events;
import se.bistand.messaging.Outbox;
import se.bistand.messaging.Sealing;
import se.bistand.notification.DecisionBuilder;
import se.bistand.notification.NotificationContext;

class TellHouseholdIT extends NotificationContext {
    @Autowired
    private MailWorker worker;

    @Autowired
    private TellHousehold tellHousehold;

    @Autowired
    private Postman postman;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Sealing sealing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void send_what_waits_and_empty_the_mailbox() throws Exception {
        worker.work();
        MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void a_decision_that_comes_twice_is_told_once() {
        var made = decision(sealing).mailedTo("tva@example.org").made();
        publish(made, made);
        await().until(() -> state(made).equals("WAITING"));
        publish(made);
        var after = decision(sealing).mailedTo("efter@example.org").made();
        publish(after);
        await().until(() -> !state(after).equals("NONE"));

        worker.work();

        assertThat(mailTo("tva@example.org")).hasSize(1);
        assertThat(state(made)).isEqualTo("SENT");
        assertThat(toldIn(made)).isEqualTo(1);
    }

    @Test
    void the_mail_says_nothing_but_that_there_is_a_message() throws Exception {
        var made = decision(sealing).mailedTo("tyst@example.org").made();
        arrive(made);

        worker.work();

        assertThat(cause(made)).isEmpty();
        var mail = mailTo("tyst@example.org").getFirst();
        var raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        var everything = raw + "\n" + mail.getContent() + "\n" + mail.getSubject();
        assertThat(everything)
                .contains("Du har ett nytt meddelande", "You have a new message", "/\r\n")
                .doesNotContain(
                        made.getDecisionId().toString(), made.getCaseId().toString())
                .doesNotContain(made.getApplicationId().toString())
                .doesNotContain("Exempelsdotter", "10 345", "10345", "2026-12", "december")
                .doesNotContainIgnoringCase("bistånd", "beslut", "social", "ansök", "Lindeby", "decision", "benefit");
        assertThat(mail.getSubject()).isEqualTo("Du har ett meddelande / You have a message");
    }

    @Test
    void a_crash_between_sending_and_marking_leads_to_one_more_mail_with_the_same_message_id() throws Exception {
        var made = decision(sealing).mailedTo("krasch@example.org").made();
        arrive(made);
        var claimed = tellHousehold.claim();
        postman.carry(claimed, Instant.now().plusSeconds(60));
        assertThat(worker.workOnce())
                .as("nobody else takes it while the lease holds")
                .isZero();

        // The process is gone; its lease runs out.
        makeDue(made);
        worker.work();

        var mails = mailTo("krasch@example.org");
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).getMessageID()).isEqualTo(mails.get(1).getMessageID());
        assertThat(toldIn(made)).isEqualTo(1);
    }

    @Test
    void a_worker_that_settles_after_its_lease_ran_out_does_not_tell_twice() {
        var made = decision(sealing).mailedTo("sen@example.org").made();
        arrive(made);
        var slow = tellHousehold.claim();
        makeDue(made);
        worker.work();

        tellHousehold.settle(slow.stream().<Attempt>map(Attempt.Sent::new).toList());

        assertThat(toldIn(made)).isEqualTo(1);
    }

    @Test
    void a_mail_server_that_is_away_for_longer_than_all_tries_uses_up_none_and_the_mail_is_sent_when_it_is_back() {
        var made = decision(sealing).mailedTo("nere@example.org").made();
        arrive(made);
        MAIL.getSmtp().stopService();
        try {
            for (int round = 1; round <= 5; round++) {
                worker.work();
                assertThat(mail(made, "concat_ws(' ', state, last_cause, attempts, due_at > now())"))
                        .isEqualTo("WAITING NO-CONNECTION 0 t");
                makeDue(made);
            }
        } finally {
            MAIL.reset();
        }
        worker.work();

        assertThat(mailTo("nere@example.org")).hasSize(1);
        assertThat(state(made)).isEqualTo("SENT");
        assertThat(toldIn(made)).isEqualTo(1);
    }

    @Test
    void one_address_that_is_none_does_not_hold_up_the_others() {
        var wrong = decision(sealing).mailedTo("inte en adress").made();
        var right = decision(sealing).mailedTo("ratt@example.org").made();
        arrive(wrong, right);

        worker.work();

        assertThat(state(right)).isEqualTo("SENT");
        assertThat(state(wrong)).as("no second try will help").isEqualTo("NEEDS_PERSON");
        assertThat(cause(wrong)).isEqualTo("NOT-AN-ADDRESS");
    }

    @Test
    void a_mail_whose_tries_are_used_up_is_never_tried_again_but_a_person_is_asked() {
        var made = decision(sealing).mailedTo("slut@example.org").made();
        arrive(made);
        // The workers that made the three tries died with them in hand.
        jdbc.sql("update mail set attempts = 3 where decision_id = ?")
                .param(made.getDecisionId())
                .update();
        worker.work();

        assertThat(mailTo("slut@example.org")).isEmpty();
        assertThat(state(made)).isEqualTo("NEEDS_PERSON");
        assertThat(cause(made)).isEqualTo("NO-RESULT");
    }

    @Test
    void what_identifies_a_person_stays_sealed_in_the_database() {
        var made = decision(sealing).mailedTo("sluten@example.org").made();
        arrive(made);
        var rows = jdbc.sql("select d::text || m::text from decision d join mail m using (decision_id)")
                .query(String.class)
                .list();
        assertThat(String.join("\n", rows)).doesNotContain("Exempelsdotter", "Handläggare", DecisionBuilder.REASONS);
        assertThat(String.join("\n", rows)).doesNotContain(hex("sluten@example.org"), hex(DecisionBuilder.APPLICANT));
    }

    private void arrive(DecisionMade... decisions) {
        publish(decisions);
        for (var made : decisions) {
            await().atMost(Duration.ofSeconds(30)).until(() -> !state(made).equals("NONE"));
        }
    }

    /// Our own outbox stands in for the decision service's: the same bytes reach the topic.
    private void publish(DecisionMade... decisions) {
        transaction.executeWithoutResult(status -> outbox.addAll(List.of(decisions)));
    }

    private void makeDue(DecisionMade made) {
        jdbc.sql("update mail set due_at = now() where decision_id = ?")
                .param(made.getDecisionId())
                .update();
    }

    private String state(DecisionMade made) {
        return mail(made, "state");
    }

    private String cause(DecisionMade made) {
        return mail(made, "coalesce(last_cause, '')");
    }

    /// @param columns SQL, one text
    private String mail(DecisionMade made, String columns) {
        return jdbc.sql("select " + columns + " from mail where decision_id = ?")
                .param(made.getDecisionId())
                .query(String.class)
                .optional()
                .orElse("NONE");
    }

    private int toldIn(DecisionMade made) {
        return jdbc.sql("select count(*) from outbox where event_id = ?")
                .param(Events.id("ekb.applicant-notified.v1", made.getDecisionId(), "EMAIL"))
                .query(Integer.class)
                .single();
    }

    private static List<MimeMessage> mailTo(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
