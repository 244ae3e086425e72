package se.bistand.payout.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bistand.event.v1.DecisionMade;
import se.bistand.payout.PayoutContext;
import se.bistand.payout.domain.BankFolders;
import se.bistand.payout.domain.ByteStore;

class BankFileIT extends PayoutContext {
    private static final int REQUESTS = 50;

    @Autowired
    private HandOver handOver;

    @Autowired
    private PaymentFiles files;

    @Autowired
    private BankFolders bank;

    @Autowired
    private ByteStore bytes;

    @Test
    void granted_money_reaches_the_account() {
        var granted = scheduled(20);
        var made = makeFile();
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"messageId\":\"9901-", "\"path\":\"/inbound/pain.001.001.09.9901-");
        assertThat(balances(granted.getFirst()))
                .isEqualTo(Map.of("GRANTED_ASSISTANCE", 462_000L, "PAYMENTS_IN_TRANSIT", -462_000L));
        handOver.handOver();
        awaitState(granted, "SETTLED");
        assertThat(granted).allSatisfy(decision -> {
            assertThat(balances(decision)).isEqualTo(Map.of("GRANTED_ASSISTANCE", 462_000L, "BANK", -462_000L));
            assertThat(atTheBank(decision)).contains("\"PAID\"", "\"amountOre\":462000", "\"count\":1");
            assertThat(events("ekb.payment-sent.v1", decision)).isEqualTo(1);
            assertThat(events("ekb.payment-settled.v1", decision)).isEqualTo(1);
        });
        assertThat(get("/api/bank-files", "finance").body()).contains("\"state\":\"SENT\"");
    }

    @Test
    void fifty_requests_at_once_put_every_payment_into_exactly_one_file() throws Exception {
        var granted = scheduled(200);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, REQUESTS)
                    .mapToObj(n -> (java.util.concurrent.Callable<Integer>)
                            () -> makeFile().statusCode())
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 201);
            }
        }
        handOver.handOver();
        awaitState(granted, "SETTLED");
        var text = allFiles();
        assertThat(granted).allSatisfy(decision -> {
            assertThat(text.split("<EndToEndId>" + reference(decision), -1)).hasSize(2);
            assertThat(atTheBank(decision)).contains("\"count\":1");
        });
    }

    @Test
    void a_process_that_dies_between_transfer_and_note_sends_the_same_bytes_again_and_the_bank_pays_once()
            throws IOException {
        var granted = scheduled(5);
        makeFile();
        var file = files.latest("9901", 1).getFirst();
        try (var in = bytes.open(file.fileId())) {
            bank.upload(file.name(), in);
        }
        // Here the process dies; the bank's answers arrive before anything else happens.
        await(
                () -> jdbc.sql("select count(*) from bank_answer where name like ?")
                                .param("%" + file.messageId() + "%")
                                .query(Integer.class)
                                .single()
                        >= 2,
                () -> "no answer");
        assertThat(granted).allSatisfy(decision -> assertThat(state(decision)).isEqualTo("IN_FILE"));
        handOver.handOver();
        awaitState(granted, "SETTLED");
        assertThat(granted)
                .allSatisfy(decision -> assertThat(atTheBank(decision)).contains("\"PAID\"", "\"count\":1"));
        assertThat(files.latest("9901", 1).getFirst().sha256()).isEqualTo(file.sha256());
    }

    @Test
    void an_account_that_cannot_exist_is_a_question_and_the_others_are_paid() {
        var good = scheduled(3);
        var wrong = decision().to("5140 0010005").made();
        var nameless = decision().payee("محمد").made();
        publish(List.of(wrong, nameless));
        awaitState(List.of(wrong, nameless), "SCHEDULED");
        assertThat(makeFile().body()).contains("\"held\":2");
        handOver.handOver();
        awaitState(good, "SETTLED");
        assertThat(question(wrong)).isEqualTo("ACCOUNT_CHECK_DIGIT");
        assertThat(question(nameless)).isEqualTo("PAYEE_NAME_MISSING");
        assertThat(balances(wrong)).isEqualTo(Map.of("GRANTED_ASSISTANCE", 462_000L, "OWED_TO_HOUSEHOLDS", -462_000L));
    }

    @Test
    void a_payment_the_bank_refuses_has_failed_with_its_reason() {
        var good = scheduled(2);
        var refused = decision().to("1274 0235305").made();
        publish(List.of(refused));
        awaitState(List.of(refused), "SCHEDULED");
        bankBehaves("{\"badAccounts\":[\"0235305\"]}");
        makeFile();
        handOver.handOver();
        awaitState(good, "SETTLED");
        awaitState(List.of(refused), "REJECTED");
        assertThat(events("ekb.payment-failed.v1", refused)).isEqualTo(1);
        assertThat(jdbc.sql("select reason from payment where decision_id = ?")
                        .param(refused.getDecisionId())
                        .query(String.class)
                        .single())
                .isEqualTo("AC01");
        assertThat(balances(refused))
                .isEqualTo(Map.of("GRANTED_ASSISTANCE", 462_000L, "OWED_TO_HOUSEHOLDS", -462_000L));
    }

    @Test
    void only_finance_makes_files_and_each_for_its_own_municipality() {
        var lindeby = scheduled(1);
        assertThat(post("/api/bank-files", "9901", "caseworker", "").statusCode())
                .isEqualTo(403);
        assertThat(post("/api/bank-files", "9902", "finance", "").body()).contains("\"payments\":0");
        assertThat(state(lindeby.getFirst())).isEqualTo("SCHEDULED");
        assertThat(makeFile().statusCode()).isEqualTo(201);
        handOver.handOver();
        awaitState(lindeby, "SETTLED");
    }

    private List<DecisionMade> scheduled(int number) {
        var granted =
                IntStream.range(0, number).mapToObj(n -> decision().made()).toList();
        publish(granted);
        awaitState(granted, "SCHEDULED");
        return granted;
    }

    private String question(DecisionMade decision) {
        return jdbc.sql("select question from payment where decision_id = ? and state = 'HELD'")
                .param(decision.getDecisionId())
                .query(String.class)
                .single();
    }

    private String allFiles() {
        return String.join("", jdbc.sql("""
            select convert_from(bytes, 'UTF8') from stored_part join payment_file on owner = file_id
            """).query(String.class).list());
    }
}
