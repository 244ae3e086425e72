package se.bistand.payout.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;
import se.bistand.payout.PayoutContext;
import se.bistand.payout.domain.BankFolders;
import se.bistand.payout.domain.ByteStore;

class FetchAnswersIT extends PayoutContext {
    private static final byte[] RECEIPT = """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><OrgnlGrpInfAndSts>
        <OrgnlMsgId>M</OrgnlMsgId><GrpSts>RCVD</GrpSts></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>
        """.getBytes(StandardCharsets.UTF_8);

    @Autowired
    private AnswerSettings settings;

    @Autowired
    private AnswerFiles answers;

    @Autowired
    private ByteStore bytes;

    @Autowired
    private ApplyAnswers apply;

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private Clock clock;

    @Test
    void an_answer_that_cannot_be_opened_holds_up_none_of_the_later_ones() {
        var good = "good-" + UUID.randomUUID() + ".xml";
        var failed = Failures.of("fetch", registry).count();
        var fetch = new FetchAnswers(
                new BankWithOneBadFile(good), settings, answers, bytes, apply, transaction, registry, clock);
        fetch.fetchAndApply();
        awaitApplied(good);
        assertThat(Failures.of("fetch", registry).count()).isGreaterThan(failed);
    }

    @Test
    void an_answer_too_large_to_fetch_stops_the_next_file_once_and_is_fetched_when_the_limit_is_raised() {
        var name = "large-" + UUID.randomUUID() + ".xml";
        var bank = new BankWithOneFile(name);
        var narrow = new AnswerSettings(settings.poll(), DataSize.ofBytes(RECEIPT.length - 1));
        var fetch = new FetchAnswers(bank, narrow, answers, bytes, apply, transaction, registry, clock);
        fetch.fetchAndApply();
        fetch.fetchAndApply();
        assertThat(states(name)).containsExactly("UNREADABLE");
        assertThat(jdbc.sql("select kind from difference where reference = ? and resolved_at is null")
                        .param(name)
                        .query(String.class)
                        .list())
                .containsExactly("UNREADABLE");
        assertThat(makeFile().statusCode()).isEqualTo(409);
        jdbc.sql("update difference set resolved_at = now(), resolved_by = 'test', note = 'test' where reference = ?")
                .param(name)
                .update();
        new FetchAnswers(bank, settings, answers, bytes, apply, transaction, registry, clock).fetchAndApply();
        assertThat(states(name)).containsExactlyInAnyOrder("UNREADABLE", "APPLIED");
    }

    private List<String> states(String name) {
        return jdbc.sql("select state from bank_answer where name = ?")
                .param(name)
                .query(String.class)
                .list();
    }

    /// A bank with one answer.
    private record BankWithOneFile(String name) implements BankFolders {
        @Override
        public String inbound() {
            return "/inbound";
        }

        @Override
        public void upload(String file, InputStream content) {
            throw new IllegalStateException("takes nothing");
        }

        @Override
        public List<Remote> answers() {
            return List.of(new Remote(name, RECEIPT.length, Instant.parse("2026-11-25T11:00:00Z")));
        }

        @Override
        public void download(Remote remote, OutputStream into) throws IOException {
            into.write(RECEIPT);
        }
    }

    /// A bank whose older answer cannot be opened.
    private record BankWithOneBadFile(String good) implements BankFolders {
        private static final Instant TIME = Instant.parse("2026-11-25T10:00:00Z");

        @Override
        public String inbound() {
            return "/inbound";
        }

        @Override
        public void upload(String name, InputStream content) {
            throw new IllegalStateException("takes nothing");
        }

        @Override
        public List<Remote> answers() {
            return List.of(new Remote("bad.xml", 1, TIME), new Remote(good, RECEIPT.length, TIME.plusSeconds(1)));
        }

        @Override
        public void download(Remote remote, OutputStream into) throws IOException {
            if (!remote.name().equals(good)) {
                throw new IOException("permission denied");
            }
            into.write(RECEIPT);
        }
    }
}
