package se.bistand.payout.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prowidesoftware.swift.model.mx.MxPain00100103;
import com.prowidesoftware.swift.model.mx.MxPain00100109;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.bistand.payout.domain.AccountNumber;
import se.bistand.payout.domain.Amounts;
import se.bistand.payout.domain.Debtor;
import se.bistand.payout.domain.FileHead;
import se.bistand.payout.domain.PaymentId;
import se.bistand.payout.domain.Transfer;
import se.bistand.payout.file.Pain001.Format;

class Pain001Test {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 26);
    private static final Debtor LINDEBY = new Debtor(
            "Lindeby kommun", "Lindeby", "0000009901", "BANK", "SE8350000000051400010004", "ESSESESS", "SSBE");

    @Test
    void an_independent_reader_finds_every_payment_and_the_same_sums() {
        var transfers = transfers(1_000, 1);
        var read = MxPain00100109.parse(text(Format.PAIN_001_001_09, transfers)).getCstmrCdtTrfInitn();
        assertThat(read.getGrpHdr().getMsgId()).isEqualTo("9901-20261124-0001");
        assertThat(read.getGrpHdr().getNbOfTxs()).isEqualTo("1000");
        assertThat(read.getGrpHdr().getCtrlSum()).isEqualByComparingTo(kronor(transfers));
        assertThat(read.getPmtInf()).hasSize(3).allSatisfy(group -> {
            assertThat(group.getCdtTrfTxInf()).hasSize(Integer.parseInt(group.getNbOfTxs()));
            var sum = group.getCdtTrfTxInf().stream()
                    .map(t -> t.getAmt().getInstdAmt().getValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(group.getCtrlSum()).isEqualByComparingTo(sum);
            assertThat(group.getDbtrAcct().getId().getIBAN()).isEqualTo(LINDEBY.iban());
        });
        var references = read.getPmtInf().stream()
                .flatMap(g -> g.getCdtTrfTxInf().stream())
                .map(t -> t.getPmtId().getEndToEndId())
                .toList();
        assertThat(references)
                .containsExactlyElementsOf(transfers.stream()
                        .sorted(Pain001.ORDER)
                        .map(t -> PaymentId.endToEndId(t.paymentId()))
                        .toList());
    }

    @Test
    void the_reader_finds_payee_and_account_as_they_were_given() {
        var account = (AccountNumber.Valid) AccountNumber.of("8327-9", "0147258925");
        var transfer =
                new Transfer(new UUID(1, 1), FIRST, 462_005, "Åsa O'Test & Son <1>".replaceAll("[&<>]", ""), account);
        var read = MxPain00100109.parse(text(Format.PAIN_001_001_09, List.of(transfer)))
                .getCstmrCdtTrfInitn()
                .getPmtInf()
                .getFirst();
        var payment = read.getCdtTrfTxInf().getFirst();
        assertThat(read.getReqdExctnDt().getDt()).isEqualTo(FIRST);
        assertThat(payment.getAmt().getInstdAmt().getValue()).isEqualByComparingTo("4620.05");
        assertThat(payment.getAmt().getInstdAmt().getCcy()).isEqualTo("SEK");
        assertThat(payment.getCdtr().getNm()).isEqualTo(transfer.payeeName());
        assertThat(payment.getCdtrAgt().getFinInstnId().getClrSysMmbId().getMmbId())
                .isEqualTo("8327");
        assertThat(payment.getCdtrAcct().getId().getOthr().getId()).isEqualTo("90147258925");
    }

    @Test
    void the_older_version_has_the_same_payments() {
        var transfers = transfers(50, 2);
        var read = MxPain00100103.parse(text(Format.PAIN_001_001_03, transfers)).getCstmrCdtTrfInitn();
        assertThat(read.getGrpHdr().getCtrlSum()).isEqualByComparingTo(kronor(transfers));
        assertThat(read.getPmtInf().stream()
                        .flatMap(g -> g.getCdtTrfTxInf().stream())
                        .count())
                .isEqualTo(50);
        assertThat(read.getPmtInf().getFirst().getDbtrAgt().getFinInstnId().getBIC())
                .isEqualTo("ESSESESS");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void the_same_set_is_the_same_bytes_in_whatever_order_it_came(Format format) {
        var transfers = new ArrayList<>(transfers(200, 3));
        var once = text(format, transfers);
        Collections.shuffle(transfers, new Random(7));
        assertThat(text(format, transfers)).isEqualTo(once);
    }

    @Test
    void transfers_that_are_not_those_of_the_head_give_no_file() {
        var transfers = transfers(3, 4);
        var head = head(transfers);
        var sorted = transfers.stream().sorted(Pain001.ORDER).toList();
        assertThatThrownBy(() -> write(head, sorted.subList(0, 2))).isInstanceOf(IllegalStateException.class);
        var more = new ArrayList<>(sorted);
        more.add(sorted.getLast());
        assertThatThrownBy(() -> write(head, more)).isInstanceOf(IllegalStateException.class);
        var richer = new ArrayList<>(sorted);
        var last = sorted.getLast();
        richer.set(
                2,
                new Transfer(
                        last.paymentId(),
                        last.executionDate(),
                        last.amountOre() + 1,
                        last.payeeName(),
                        last.account()));
        assertThatThrownBy(() -> write(head, richer)).isInstanceOf(IllegalStateException.class);
    }

    private static List<Transfer> transfers(int number, long seed) {
        var random = new Random(seed);
        var account = (AccountNumber.Valid) AccountNumber.of("5140", "0010004");
        var transfers = new ArrayList<Transfer>();
        for (var i = 0; i < number; i++) {
            transfers.add(new Transfer(
                    new UUID(random.nextLong(), random.nextLong()),
                    FIRST.plusDays(random.nextInt(3)),
                    1 + random.nextInt(3_000_000),
                    "Åsa Exempelsdotter " + i,
                    account));
        }
        return transfers;
    }

    private static FileHead head(List<Transfer> transfers) {
        var days = new TreeMap<LocalDate, List<Transfer>>();
        transfers.forEach(t ->
                days.computeIfAbsent(t.executionDate(), d -> new ArrayList<>()).add(t));
        var groups = days.entrySet().stream()
                .map(day -> new FileHead.Group(
                        day.getKey(),
                        day.getValue().size(),
                        day.getValue().stream().mapToLong(Transfer::amountOre).sum()))
                .toList();
        return new FileHead("9901-20261124-0001", Instant.parse("2026-11-24T13:00:00Z"), LINDEBY, groups);
    }

    private static BigDecimal kronor(List<Transfer> transfers) {
        return new BigDecimal(Amounts.decimal(
                transfers.stream().mapToLong(Transfer::amountOre).sum()));
    }

    private static String text(Format format, List<Transfer> transfers) {
        var out = new ByteArrayOutputStream();
        Pain001.write(
                format,
                head(transfers),
                transfers.stream().sorted(Pain001.ORDER).iterator(),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void write(FileHead head, List<Transfer> transfers) {
        Pain001.write(Format.PAIN_001_001_09, head, transfers.iterator(), new ByteArrayOutputStream());
    }
}
