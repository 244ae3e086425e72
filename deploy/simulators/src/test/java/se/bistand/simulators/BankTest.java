package se.bistand.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.simulators.PaymentFiles.file;
import static se.bistand.simulators.PaymentFiles.payment;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bistand.simulators.bank.Bank;

/// The bank as a payer meets it: files over SFTP, the book over HTTP.
class BankTest {
    @TempDir
    Path data;

    Simulators world;

    @BeforeEach
    void start() {
        world = Simulators.start(data, 0, 0);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void a_file_is_paid_and_answered_in_its_own_version() throws Exception {
        bank().send("a.xml", file("M-1", "03", payment("E-1", "4620.00"), payment("E-2", "5281.50")));
        assertThat(bank().answer("pain002-M-1")).contains("pain.002.001.03").contains("<GrpSts>ACCP</GrpSts>");
        assertThat(bank().answer("camt054-M-1"))
                .contains("camt.054.001.02")
                .contains("<EndToEndId>E-2</EndToEndId>")
                .contains("<Amt Ccy=\"SEK\">9901.50</Amt>")
                .contains("<Sts>BOOK</Sts>");
        bank().send("b.xml", file("M-2", "09", payment("E-3", "1.00")));
        assertThat(bank().answer("pain002-M-2")).contains("pain.002.001.10");
        assertThat(bank().answer("camt054-M-2")).contains("camt.054.001.08").contains("<Cd>BOOK</Cd>");
        assertThat(summary())
                .contains("\"paid\":3")
                .contains("\"paidOre\":990250")
                .contains("\"askedMoreThanOnce\":0");
    }

    @Test
    void what_is_paid_after_midnight_in_sweden_is_booked_on_that_day(@TempDir Path other) throws Exception {
        var halfPastMidnight = Clock.fixed(Instant.parse("2026-11-26T23:30:00Z"), ZoneOffset.UTC);
        try (var _ = Bank.open(other, halfPastMidnight)) {
            var written = Files.writeString(other.resolve("a"), file("M-1", "03", payment("E-1", "100.00")));
            Files.move(written, other.resolve("sftp/inbound/a.xml"));
            assertThat(notice(other.resolve("sftp/outbound")))
                    .contains("<CreDtTm>2026-11-27T00:30:00.000+01:00</CreDtTm>")
                    .contains("<BookgDt><Dt>2026-11-27</Dt></BookgDt>");
        }
    }

    private static String notice(Path folder) throws Exception {
        for (int tries = 0; tries < 200; tries++) {
            try (var files = Files.list(folder)) {
                var found = files.filter(file -> file.toString().matches(".*camt054.*xml"))
                        .findFirst();
                if (found.isPresent()) return Files.readString(found.get());
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The bank has answered nothing");
    }

    @Test
    void the_same_file_sent_twice_is_answered_twice_and_paid_once() throws Exception {
        var file = file("M-1", "03", payment("E-1", "100.00"));
        bank().send("a.xml", file);
        var first = bank().answer("pain002-M-1");
        bank().delete("pain002-M-1");
        bank().send("again.xml", file);
        assertThat(bank().answer("pain002-M-1")).isEqualTo(first);
        assertThat(summary())
                .contains("\"files\":1")
                .contains("\"paidOre\":10000")
                .contains("\"askedMoreThanOnce\":0");
    }

    @Test
    void another_file_under_a_used_message_id_is_refused() throws Exception {
        bank().send("a.xml", file("M-1", "03", payment("E-1", "100.00")));
        bank().answer("pain002-M-1");
        bank().delete("pain002-M-1");
        bank().send("b.xml", file("M-1", "03", payment("E-2", "100.00")));
        assertThat(bank().answer("pain002-M-1")).contains("RJCT").contains("DU01");
        assertThat(get("/bank/ledger")).contains("E-1").doesNotContain("E-2");
    }

    @Test
    void a_wrong_sum_or_count_or_broken_xml_refuses_the_whole_file() throws Exception {
        var right = file("M-0", "03", payment("E-1", "100.00"));
        bank().send("sum.xml", right.replace("M-0", "M-1").replace("<CtrlSum>100.00", "<CtrlSum>100.01"));
        assertThat(bank().answer("pain002-M-1")).contains("RJCT").contains("AM10");
        bank().send("count.xml", right.replace("M-0", "M-2").replace("<NbOfTxs>1", "<NbOfTxs>2"));
        assertThat(bank().answer("pain002-M-2")).contains("RJCT").contains("AM18");
        bank().send("cut.xml", right.replace("M-0", "M-3").replace("</Document>", ""));
        assertThat(bank().answer("pain002-M-3")).contains("RJCT").contains("FF01");
        bank().send("euro.xml", right.replace("M-0", "M-4").replace("InstdAmt Ccy=\"SEK\"", "InstdAmt Ccy=\"EUR\""));
        assertThat(bank().answer("pain002-M-4")).contains("RJCT").contains("AM12");
        assertThat(summary()).contains("\"paid\":0");
    }

    @Test
    void a_bad_account_a_zero_and_a_used_reference_are_refused_alone() throws Exception {
        bank().send(
                        "a.xml",
                        file(
                                "M-1",
                                "03",
                                payment("E-1", "100.00"),
                                payment("E-1", "100.00"),
                                payment("E-2", "0.00"),
                                payment("E-3", "7.00").replace("1111116", "9999999")));
        var report = bank().answer("pain002-M-1");
        assertThat(report)
                .contains("<GrpSts>PART</GrpSts>")
                .contains("DU04")
                .contains("AM01")
                .contains("AC01");
        assertThat(bank().answer("camt054-M-1")).contains("E-1").doesNotContain("E-3");
        bank().send("b.xml", file("M-2", "03", payment("E-1", "100.00")));
        assertThat(bank().answer("pain002-M-2")).contains("RJCT").contains("DU04");
        assertThat(summary()).contains("\"paidOre\":10000").contains("\"askedMoreThanOnce\":1");
        assertThat(get("/bank/ledger"))
                .contains(
                        "\"endToEndId\":\"E-1\",\"amountOre\":10000,\"status\":\"PAID\",\"reason\":null,\"messageId\":\"M-1\",\"count\":3");
    }

    @Test
    void a_restart_keeps_the_book_and_cuts_away_a_half_written_end() throws Exception {
        var file = file("M-1", "03", payment("E-1", "100.00"));
        bank().send("a.xml", file);
        bank().answer("pain002-M-1");
        world.close();
        Files.writeString(data.resolve("bank/ledger.tsv"), "P\tE-9\t100\t\nF\tM-9\tab", StandardOpenOption.APPEND);
        world = Simulators.start(data, 0, 0);
        assertThat(summary()).contains("\"files\":1").contains("\"payments\":1").contains("\"paidOre\":10000");
        bank().delete("pain002-M-1");
        bank().send("again.xml", file);
        assertThat(bank().answer("pain002-M-1")).contains("ACCP");
        bank().send("b.xml", file("M-2", "03", payment("E-2", "1.00")));
        bank().answer("pain002-M-2");
        assertThat(get("/bank/ledger")).contains("E-2").doesNotContain("E-9");
    }

    @Test
    void a_file_found_unanswered_after_a_death_is_answered() throws Exception {
        world.close();
        Files.writeString(data.resolve("bank/sftp/inbound/left.xml"), file("M-1", "03", payment("E-1", "100.00")));
        world = Simulators.start(data, 0, 0);
        assertThat(bank().answer("pain002-M-1")).contains("ACCP");
    }

    @Test
    void a_bank_told_to_wait_books_at_once_and_answers_later() throws Exception {
        put("/bank/behaviour", "{\"answerDelayMs\":1500}");
        bank().send("a.xml", file("M-1", "03", payment("E-1", "100.00")));
        Thread.sleep(700);
        assertThat(summary()).contains("\"paid\":1");
        assertThat(bank().names()).noneMatch(name -> name.startsWith("pain002"));
        assertThat(bank().answer("pain002-M-1")).contains("ACCP");
    }

    @Test
    void ten_thousand_payments_are_one_file() throws Exception {
        var payments = IntStream.range(0, 10_000)
                .mapToObj(i -> payment("E-" + i, "100.00"))
                .toArray(String[]::new);
        bank().send("a.xml", file("M-1", "09", payments));
        assertThat(bank().answer("pain002-M-1")).contains("<DtldNbOfTxs>10000</DtldNbOfTxs>");
        assertThat(summary()).contains("\"paidOre\":100000000");
    }

    private BankClient bank() {
        return new BankClient(world.sftpPort());
    }

    private String summary() throws Exception {
        return get("/bank/ledger/summary");
    }

    private String get(String path) throws Exception {
        return http(HttpRequest.newBuilder(URI.create(world.url() + path)).build());
    }

    private void put(String path, String json) throws Exception {
        http(HttpRequest.newBuilder(URI.create(world.url() + path))
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private static String http(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
