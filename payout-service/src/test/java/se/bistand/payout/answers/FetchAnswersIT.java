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
        await(
                () -> jdbc.sql("select count(*) from bank_answer where name = ? and state = 'APPLIED'")
                                .param(good)
                                .query(Integer.class)
                                .single()
                        == 1,
                () -> "not applied");
        assertThat(Failures.of("fetch", registry).count()).isGreaterThan(failed);
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
