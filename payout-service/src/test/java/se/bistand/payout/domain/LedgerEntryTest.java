package se.bistand.payout.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {
    private static final UUID PAYMENT = new UUID(1, 1);
    private static final long ORE = 462_050;

    @Test
    void every_way_a_payment_can_go_leaves_the_money_where_its_last_state_says() {
        var ways = new ArrayList<List<PaymentState>>();
        walk(List.of(PaymentState.SCHEDULED), ways);
        assertThat(ways).hasSizeGreaterThan(10);
        for (var way : ways) {
            var last = way.getLast();
            assertThat(balances(way)).as(way.toString()).isEqualTo(expected(last));
        }
    }

    @Test
    void every_entry_sums_to_zero() {
        for (var from : PaymentState.values()) {
            for (var to : from.next()) {
                LedgerEntry.of(PAYMENT, ORE, from, to)
                        .ifPresent(entry -> assertThat(entry.postings().values().stream()
                                        .mapToLong(x -> x)
                                        .sum())
                                .isZero());
            }
        }
    }

    @Test
    void a_way_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> LedgerEntry.of(PAYMENT, ORE, PaymentState.SCHEDULED, PaymentState.SETTLED))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> LedgerEntry.of(PAYMENT, ORE, PaymentState.CANCELLED, PaymentState.SCHEDULED))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void walk(List<PaymentState> way, List<List<PaymentState>> ways) {
        ways.add(way);
        for (var next : way.getLast().next()) {
            // HELD and SCHEDULED form the only circle; once round is enough.
            if (way.stream().filter(next::equals).count() < 2) {
                var longer = new ArrayList<>(way);
                longer.add(next);
                walk(longer, ways);
            }
        }
    }

    private static Map<LedgerAccount, Long> balances(List<PaymentState> way) {
        var balances = new EnumMap<LedgerAccount, Long>(LedgerAccount.class);
        add(balances, LedgerEntry.granted(PAYMENT, ORE));
        for (var i = 1; i < way.size(); i++) {
            // IN_FILE to HELD happens before the entry is written: the set is frozen first, booked last.
            if (way.get(i) == PaymentState.IN_FILE && i + 1 < way.size() && way.get(i + 1) == PaymentState.HELD) {
                continue;
            }
            LedgerEntry.of(PAYMENT, ORE, way.get(i - 1), way.get(i)).ifPresent(entry -> add(balances, entry));
        }
        balances.values().removeIf(ore -> ore == 0);
        return balances;
    }

    private static void add(Map<LedgerAccount, Long> balances, LedgerEntry entry) {
        entry.postings().forEach((account, ore) -> balances.merge(account, ore, Long::sum));
    }

    private static Map<LedgerAccount, Long> expected(PaymentState state) {
        return switch (state) {
            case HELD, SCHEDULED, REJECTED, RETURNED ->
                Map.of(LedgerAccount.GRANTED_ASSISTANCE, ORE, LedgerAccount.OWED_TO_HOUSEHOLDS, -ORE);
            case IN_FILE, SENT, ACCEPTED ->
                Map.of(LedgerAccount.GRANTED_ASSISTANCE, ORE, LedgerAccount.PAYMENTS_IN_TRANSIT, -ORE);
            case SETTLED -> Map.of(LedgerAccount.GRANTED_ASSISTANCE, ORE, LedgerAccount.BANK, -ORE);
            case CANCELLED -> Map.of();
        };
    }
}
