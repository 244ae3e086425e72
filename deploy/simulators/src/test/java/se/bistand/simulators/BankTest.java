package se.bistand.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bank as a payer meets it: files over SFTP, the book over HTTP.
class BankTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
        send("a.xml", file("M-1", "03", payment("E-1", "4620.00"), payment("E-2", "5281.50")));
        assertThat(answer("pain002-M-1")).contains("pain.002.001.03").contains("<GrpSts>ACCP</GrpSts>");
        assertThat(answer("camt054-M-1"))
                .contains("camt.054.001.02")
                .contains("<EndToEndId>E-2</EndToEndId>")
                .contains("<Amt Ccy=\"SEK\">9901.50</Amt>")
                .contains("<Sts>BOOK</Sts>");
        send("b.xml", file("M-2", "09", payment("E-3", "1.00")));
        assertThat(answer("pain002-M-2")).contains("pain.002.001.10");
        assertThat(answer("camt054-M-2")).contains("camt.054.001.08").contains("<Cd>BOOK</Cd>");
        assertThat(summary())
                .contains("\"paid\":3")
                .contains("\"paidOre\":990250")
                .contains("\"askedMoreThanOnce\":0");
    }

    @Test
    void the_same_file_sent_twice_is_answered_twice_and_paid_once() throws Exception {
        var file = file("M-1", "03", payment("E-1", "100.00"));
        send("a.xml", file);
        var first = answer("pain002-M-1");
        delete("pain002-M-1");
        send("again.xml", file);
        assertThat(answer("pain002-M-1")).isEqualTo(first);
        assertThat(summary())
                .contains("\"files\":1")
                .contains("\"paidOre\":10000")
                .contains("\"askedMoreThanOnce\":0");
    }

    @Test
    void another_file_under_a_used_message_id_is_refused() throws Exception {
        send("a.xml", file("M-1", "03", payment("E-1", "100.00")));
        answer("pain002-M-1");
        delete("pain002-M-1");
        send("b.xml", file("M-1", "03", payment("E-2", "100.00")));
        assertThat(answer("pain002-M-1")).contains("RJCT").contains("DU01");
        assertThat(get("/bank/ledger")).contains("E-1").doesNotContain("E-2");
    }

    @Test
    void a_wrong_sum_or_count_or_broken_xml_refuses_the_whole_file() throws Exception {
        var right = file("M-0", "03", payment("E-1", "100.00"));
        send("sum.xml", right.replace("M-0", "M-1").replace("<CtrlSum>100.00", "<CtrlSum>100.01"));
        assertThat(answer("pain002-M-1")).contains("RJCT").contains("AM10");
        send("count.xml", right.replace("M-0", "M-2").replace("<NbOfTxs>1", "<NbOfTxs>2"));
        assertThat(answer("pain002-M-2")).contains("RJCT").contains("AM18");
        send("cut.xml", right.replace("M-0", "M-3").replace("</Document>", ""));
        assertThat(answer("pain002-M-3")).contains("RJCT").contains("FF01");
        send("euro.xml", right.replace("M-0", "M-4").replace("InstdAmt Ccy=\"SEK\"", "InstdAmt Ccy=\"EUR\""));
        assertThat(answer("pain002-M-4")).contains("RJCT").contains("AM12");
        assertThat(summary()).contains("\"paid\":0");
    }

    @Test
    void a_bad_account_a_zero_and_a_used_reference_are_refused_alone() throws Exception {
        send(
                "a.xml",
                file(
                        "M-1",
                        "03",
                        payment("E-1", "100.00"),
                        payment("E-1", "100.00"),
                        payment("E-2", "0.00"),
                        payment("E-3", "7.00").replace("1111116", "9999999")));
        var report = answer("pain002-M-1");
        assertThat(report)
                .contains("<GrpSts>PART</GrpSts>")
                .contains("DU04")
                .contains("AM01")
                .contains("AC01");
        assertThat(answer("camt054-M-1")).contains("E-1").doesNotContain("E-3");
        send("b.xml", file("M-2", "03", payment("E-1", "100.00")));
        assertThat(answer("pain002-M-2")).contains("RJCT").contains("DU04");
        assertThat(summary()).contains("\"paidOre\":10000").contains("\"askedMoreThanOnce\":1");
        assertThat(get("/bank/ledger"))
                .contains(
                        "\"endToEndId\":\"E-1\",\"amountOre\":10000,\"status\":\"PAID\",\"reason\":null,\"messageId\":\"M-1\",\"count\":3");
    }

    @Test
    void a_restart_keeps_the_book_and_cuts_away_a_half_written_end() throws Exception {
        var file = file("M-1", "03", payment("E-1", "100.00"));
        send("a.xml", file);
        answer("pain002-M-1");
        world.close();
        Files.writeString(data.resolve("bank/ledger.tsv"), "P\tE-9\t100\t\nF\tM-9\tab", StandardOpenOption.APPEND);
        world = Simulators.start(data, 0, 0);
        assertThat(summary()).contains("\"files\":1").contains("\"payments\":1").contains("\"paidOre\":10000");
        delete("pain002-M-1");
        send("again.xml", file);
        assertThat(answer("pain002-M-1")).contains("ACCP");
        send("b.xml", file("M-2", "03", payment("E-2", "1.00")));
        answer("pain002-M-2");
        assertThat(get("/bank/ledger")).contains("E-2").doesNotContain("E-9");
    }

    @Test
    void a_file_found_unanswered_after_a_death_is_answered() throws Exception {
        world.close();
        Files.writeString(data.resolve("bank/sftp/inbound/left.xml"), file("M-1", "03", payment("E-1", "100.00")));
        world = Simulators.start(data, 0, 0);
        assertThat(answer("pain002-M-1")).contains("ACCP");
    }

    @Test
    void a_bank_told_to_wait_books_at_once_and_answers_later() throws Exception {
        put("/bank/behaviour", "{\"answerDelayMs\":1500}");
        send("a.xml", file("M-1", "03", payment("E-1", "100.00")));
        Thread.sleep(700);
        assertThat(summary()).contains("\"paid\":1");
        assertThat(names()).noneMatch(name -> name.startsWith("pain002"));
        assertThat(answer("pain002-M-1")).contains("ACCP");
    }

    @Test
    void ten_thousand_payments_are_one_file() throws Exception {
        var payments = IntStream.range(0, 10_000)
                .mapToObj(i -> payment("E-" + i, "100.00"))
                .toArray(String[]::new);
        send("a.xml", file("M-1", "09", payments));
        assertThat(answer("pain002-M-1")).contains("<DtldNbOfTxs>10000</DtldNbOfTxs>");
        assertThat(summary()).contains("\"paidOre\":100000000");
    }

    private static String payment(String id, String amount) {
        return "<CdtTrfTxInf><PmtId><InstrId>" + id + "</InstrId><EndToEndId>" + id
                + "</EndToEndId></PmtId><Amt><InstdAmt Ccy=\"SEK\">"
                + amount
                + "</InstdAmt></Amt><CdtrAgt><FinInstnId><ClrSysMmbId><ClrSysId><Cd>SESBA</Cd></ClrSysId><MmbId>5000</MmbId></ClrSysMmbId></FinInstnId></CdtrAgt><Cdtr><Nm>Test"
                + " Testsson</Nm></Cdtr><CdtrAcct><Id><Othr><Id>1111116</Id>"
                + "<SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr></Id></CdtrAcct></CdtTrfTxInf>";
    }

    private static String file(String messageId, String version, String... payments) {
        var sum = java.math.BigDecimal.ZERO;
        for (var payment : payments)
            sum = sum.add(new java.math.BigDecimal(payment.replaceAll("(?s).*SEK\">([0-9.]+)<.*", "$1")));
        boolean old = version.equals("03");
        var totals = "<NbOfTxs>" + payments.length + "</NbOfTxs><CtrlSum>" + sum + "</CtrlSum>";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document"
                + " xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001."
                + version
                + "\"><CstmrCdtTrfInitn><GrpHdr><MsgId>" + messageId + "</MsgId><CreDtTm>2026-11-22T09:00:00Z</CreDtTm>"
                + totals
                + "<InitgPty><Nm>Lindeby kommun</Nm></InitgPty></GrpHdr><PmtInf><PmtInfId>" + messageId
                + "-1</PmtInfId>"
                + "<PmtMtd>TRF</PmtMtd><BtchBookg>true</BtchBookg>" + totals + "<ReqdExctnDt>"
                + (old ? "2026-11-25" : "<Dt>2026-11-25</Dt>")
                + "</ReqdExctnDt><Dbtr><Nm>Lindeby kommun</Nm></Dbtr><DbtrAcct><Id>"
                + "<IBAN>SE8350000000051400010004</IBAN></Id></DbtrAcct><DbtrAgt><FinInstnId>"
                + (old ? "<BIC>ESSESESS</BIC>" : "<BICFI>ESSESESS</BICFI>") + "</FinInstnId></DbtrAgt>"
                + String.join("", payments)
                + "</PmtInf></CstmrCdtTrfInitn></Document>";
    }

    private interface Sftp<T> {
        T with(SftpClient client) throws IOException;
    }

    private <T> T sftp(Sftp<T> work) throws Exception {
        try (var ssh = SshClient.setUpDefaultClient()) {
            ssh.setServerKeyVerifier((session, address, key) -> true);
            ssh.start();
            try (var session = ssh.connect("bistand", "localhost", world.sftpPort())
                    .verify(PATIENCE)
                    .getSession()) {
                session.addPasswordIdentity("bistand");
                session.auth().verify(PATIENCE);
                try (var client = SftpClientFactory.instance().createSftpClient(session)) {
                    return work.with(client);
                }
            }
        }
    }

    private void send(String name, String content) throws Exception {
        sftp(client -> {
            try (var out = client.write("/inbound/" + name + ".part")) {
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
            client.rename("/inbound/" + name + ".part", "/inbound/" + name);
            return name;
        });
    }

    private List<String> names() throws Exception {
        return sftp(client -> {
            var names = new ArrayList<String>();
            for (var entry : client.readDir("/outbound")) names.add(entry.getFilename());
            return names;
        });
    }

    private String answer(String prefix) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var name = names().stream()
                    .filter(n -> n.startsWith(prefix) && n.endsWith(".xml"))
                    .findFirst();
            if (name.isPresent())
                return sftp(client -> {
                    try (var in = client.read("/outbound/" + name.get())) {
                        var bytes = new ByteArrayOutputStream();
                        in.transferTo(bytes);
                        return bytes.toString(StandardCharsets.UTF_8);
                    }
                });
            Thread.sleep(50);
        }
        throw new AssertionError("no answer " + prefix);
    }

    private void delete(String prefix) throws Exception {
        for (var name : names()) {
            if (!name.startsWith(prefix)) continue;
            sftp(client -> {
                client.remove("/outbound/" + name);
                return name;
            });
        }
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
