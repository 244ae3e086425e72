package se.bistand.payout.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.bistand.event.v1.DecisionMade;
import se.bistand.payout.PayoutContext;
import se.bistand.payout.domain.ByteStore;

/// A month's payments of a large municipality. `-Dpayments=100000` for a country's.
class ManyPaymentsIT extends PayoutContext {
    private static final Logger log = LoggerFactory.getLogger(ManyPaymentsIT.class);
    private static final int PAYMENTS = Integer.getInteger("payments", 5_000);
    private static final int BATCH = 500;

    @Autowired
    private HandOver handOver;

    @Autowired
    private PaymentFiles files;

    @Autowired
    private ByteStore bytes;

    @Test
    void a_month_goes_from_decisions_to_settled_payments_to_the_last_ore() throws IOException {
        var decisions = new ArrayList<DecisionMade>();
        for (var i = 0; i < PAYMENTS; i++) {
            decisions.add(decision().in("9902").ore(100_000 + i).made());
        }
        var sum = decisions.stream().mapToLong(DecisionMade::getAmountOre).sum();
        var start = System.nanoTime();
        for (var at = 0; at < PAYMENTS; at += BATCH) {
            publish(decisions.subList(at, Math.min(at + BATCH, PAYMENTS)));
        }
        await(() -> count("SCHEDULED") == PAYMENTS, () -> count("SCHEDULED") + " scheduled");
        var scheduled = System.nanoTime();
        var made = post("/api/bank-files", "9902", "finance", "");
        assertThat(made.body()).contains("\"payments\":" + PAYMENTS, "\"sumOre\":" + sum);
        var written = System.nanoTime();
        handOver.handOver();
        var handedOver = System.nanoTime();
        await(() -> count("SETTLED") == PAYMENTS, () -> count("SETTLED") + " settled");
        log.info(
                "{} payments: scheduled in {} ms, file in {} ms, handed over in {} ms, settled after {} ms",
                PAYMENTS,
                millis(start, scheduled),
                millis(scheduled, written),
                millis(written, handedOver),
                millis(handedOver, System.nanoTime()));
        assertThat(ledger("BANK")).isEqualTo(-sum);
        assertThat(ledger("PAYMENTS_IN_TRANSIT")).isZero();
        readByAnother(sum);
    }

    private void readByAnother(long sum) throws IOException {
        var file = files.latest("9902", 1).getFirst();
        try (var in = bytes.open(file.fileId())) {
            var read = MxPain00100109.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .getCstmrCdtTrfInitn();
            var total = read.getPmtInf().stream()
                    .flatMap(group -> group.getCdtTrfTxInf().stream())
                    .map(payment -> payment.getAmt().getInstdAmt().getValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(total).isEqualByComparingTo(BigDecimal.valueOf(sum, 2));
            assertThat(read.getGrpHdr().getCtrlSum()).isEqualByComparingTo(total);
        }
    }

    private long count(String state) {
        return jdbc.sql("select count(*) from payment where municipality = '9902' and state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }

    private long ledger(String account) {
        return jdbc.sql("select coalesce(sum(amount_ore), 0)::bigint from ledger_posting where municipality = '9902'"
                        + " and account = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }
}
