package se.bistand.payout.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bistand.event.v1.DecisionMade;
import se.bistand.payout.PayoutContext;
import se.bistand.payout.domain.FileHead;

/// The day's files of both municipalities, when something is wrong with one of them.
class DailyFileIT extends PayoutContext {
    @Autowired
    private DailyFile dailyFile;

    @Autowired
    private PaymentFiles files;

    @Autowired
    private Clock clock;

    @Test
    void the_failure_of_one_municipality_leaves_the_others_their_files() {
        for (var municipality : List.of("9901", "9902")) {
            var other = municipality.equals("9901") ? "9902" : "9901";
            var failing = scheduled(municipality, 1);
            var paid = scheduled(other, 1);
            takeNextNumber(municipality);
            dailyFile.makeAll();
            assertThat(state(paid.getFirst())).isEqualTo("IN_FILE");
            assertThat(state(failing.getFirst())).isEqualTo("SCHEDULED");
            jdbc.sql("delete from payment_file where created_by = 'test'").update();
            dailyFile.makeAll();
            assertThat(state(failing.getFirst())).isEqualTo("IN_FILE");
        }
    }

    @Test
    void with_the_wrong_keys_nothing_is_held_and_nothing_is_paid() {
        var granted = scheduled("9901", 3);
        breakSeals(granted);
        assertThat(makeFile().statusCode()).isEqualTo(409);
        assertThat(makeFile().body()).contains("KEYS_DO_NOT_FIT");
        assertThat(granted).allSatisfy(decision -> assertThat(state(decision)).isEqualTo("SCHEDULED"));
        var more = scheduled("9901", 4);
        assertThat(makeFile().body()).as("three of seven may be accidents").contains("\"held\":3");
        assertThat(more).allSatisfy(decision -> assertThat(state(decision)).isEqualTo("IN_FILE"));
        assertThat(granted).allSatisfy(decision -> assertThat(state(decision)).isEqualTo("HELD"));
    }

    @Test
    void a_set_that_is_held_as_a_whole_is_no_failure() {
        var wrong = decision().to("5140 0010005").made();
        publish(List.of(wrong));
        awaitState(List.of(wrong), "SCHEDULED");
        dailyFile.makeAll();
        assertThat(state(wrong)).isEqualTo("HELD");
    }

    @Test
    void a_file_under_way_is_not_taken_over_and_one_that_failed_is_tried_again() {
        scheduled("9902", 1);
        dailyFile.makeAll();
        var now = clock.instant().plusSeconds(1);
        var lease = Duration.ofMinutes(15);
        while (files.claim(now, lease).isPresent()) {
            // every file of these tests is under way
        }
        assertThat(files.claim(now.plusSeconds(60), lease)).isEmpty();
        var failed = files.latest("9902", 1).getFirst().fileId();
        files.failed(failed, "IOException", now.plusSeconds(30));
        assertThat(files.claim(now.plusSeconds(60), lease))
                .hasValueSatisfying(file -> assertThat(file.fileId()).isEqualTo(failed));
        jdbc.sql("update payment_file set next_try_at = now() where state = 'FROZEN'")
                .update();
    }

    private List<DecisionMade> scheduled(String municipality, int number) {
        var granted = IntStream.range(0, number)
                .mapToObj(n -> decision().in(municipality).made())
                .toList();
        publish(granted);
        awaitState(granted, "SCHEDULED");
        return granted;
    }

    private void breakSeals(List<DecisionMade> granted) {
        granted.forEach(decision -> jdbc.sql("update payment set sealed_account = '\\x00' where payment_id = ?")
                .param(paymentId(decision))
                .update());
    }

    /// Another file already bears the identity that the municipality's next one would get.
    private void takeNextNumber(String municipality) {
        var today = LocalDate.now(clock);
        var sequence = jdbc.sql("select coalesce(max(sequence), 0) + 1 from payment_file where municipality = ?"
                        + " and file_date = ?")
                .params(municipality, today)
                .query(Integer.class)
                .single();
        jdbc.sql("""
            insert into payment_file (file_id, municipality, file_date, sequence, msg_id, format, payments, sum_ore,
                size, sha256, created_at, created_by, state, next_try_at)
            values (gen_random_uuid(), '0000', ?, 1, ?, 'x', 1, 1, 1, 'x', now(), 'test', 'SENT', now())
            """)
                .params(today, FileHead.messageId(municipality, today, sequence))
                .update();
    }
}
