package se.bistand.payout.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import se.bistand.event.v1.DecisionMade;
import se.bistand.payout.PayoutContext;
import se.bistand.payout.domain.FileHead;

/// Payments are marked as sent without the bank knowing of them: what it answers is up to each test.
abstract class AnswersContext extends PayoutContext {
    @AfterEach
    void nothing_stays_open() {
        jdbc.sql("update difference set resolved_at = now(), resolved_by = 'test', note = 'test' where"
                        + " resolved_at is null")
                .update();
    }

    /// Payments at the bank, alone in their file.
    List<DecisionMade> sent(int number) {
        makeFile();
        var granted = Stream.generate(() -> decision().made()).limit(number).toList();
        publish(granted);
        awaitState(granted, "SCHEDULED");
        assertThat(makeFile().statusCode()).isEqualTo(201);
        jdbc.sql("update payment_file set state = 'SENT', sent_at = now() where state = 'FROZEN'")
                .update();
        jdbc.sql("update payment set state = 'SENT', sent_at = now() where payment_id = any(?)")
                .param(granted.stream().map(PayoutContext::paymentId).toArray(UUID[]::new))
                .update();
        return granted;
    }

    String messageId(DecisionMade decision) {
        return jdbc.sql("select msg_id from payment join payment_file using (file_id) where payment_id = ?")
                .param(paymentId(decision))
                .query(String.class)
                .single();
    }

    String groupId(DecisionMade decision) {
        var day = jdbc.sql("select execution_date from payment where payment_id = ?")
                .param(paymentId(decision))
                .query(LocalDate.class)
                .single();
        return FileHead.groupId(messageId(decision), day);
    }

    /// The bank's file, when it has been applied.
    void answer(String xml) {
        var name = "answer-" + UUID.randomUUID() + ".xml";
        bankAnswers(name, xml);
        awaitApplied(name);
    }

    /// Kind and reference of each open difference.
    List<String> open() {
        return jdbc.sql("select kind || ' ' || reference from difference where resolved_at is null order by 1")
                .query(String.class)
                .list();
    }
}
