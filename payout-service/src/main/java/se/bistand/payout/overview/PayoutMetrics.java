package se.bistand.payout.overview;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.bistand.payout.domain.BankDays;
import se.bistand.payout.domain.PaymentState;

/// The signals of payout: payments by state, how long the bank has been silent, what it has not booked in time, öre of
/// difference.
/// Counted every quarter of a minute, so that being looked at costs nothing.
@Component
class PayoutMetrics {
    /// As in the query of [#count()], which two partial indexes answer. Settled and cancelled payments are nearly all
    /// there ever were, and nobody needs to act on their number.
    private static final Set<PaymentState> COUNTED =
            EnumSet.complementOf(EnumSet.of(PaymentState.SETTLED, PaymentState.CANCELLED));

    private static final int EVERY_SECONDS = 15;
    private static final int LEDGER_EVERY_SECONDS = 600;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<PaymentState, AtomicLong> payments = new EnumMap<>(PaymentState.class);
    private final AtomicLong silence = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong notHandedOver = new AtomicLong();
    private final AtomicLong differences = new AtomicLong();
    private final AtomicLong differenceOre = new AtomicLong();
    private final AtomicLong ledgerOre = new AtomicLong();

    PayoutMetrics(JdbcClient jdbc, MeterRegistry registry, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        for (var state : COUNTED) {
            var number = new AtomicLong();
            payments.put(state, number);
            Gauge.builder("bistand.payout.payments", number, AtomicLong::get)
                    .tag("state", state.name())
                    .register(registry);
        }
        gauge(
                registry,
                "bistand.payout.bank.silence.seconds",
                "Age of the oldest payment without a bank answer",
                silence);
        gauge(
                registry,
                "bistand.payout.overdue.payments",
                "Payments at the bank that it has not booked a whole bank day after their day",
                overdue);
        gauge(registry, "bistand.payout.waiting.seconds", "Age of the oldest payment that waits for a file", waiting);
        gauge(registry, "bistand.payout.file.waiting.seconds", "Age of the oldest file not handed over", notHandedOver);
        gauge(registry, "bistand.payout.differences", "Differences with the bank nobody has looked into", differences);
        gauge(registry, "bistand.payout.difference.ore", "Sum of those differences in öre", differenceOre);
        gauge(
                registry,
                "bistand.payout.ledger.difference.ore",
                "Öre in transit by the ledger less öre in transit by the payments; must be 0",
                ledgerOre);
    }

    @Scheduled(fixedDelay = EVERY_SECONDS, timeUnit = TimeUnit.SECONDS)
    void count() {
        payments.values().forEach(number -> number.set(0));
        jdbc.sql("""
            select state, count(*) from payment
            where state in ('HELD', 'IN_FILE', 'SENT', 'ACCEPTED', 'REJECTED', 'RETURNED') group by state
            union all select 'SCHEDULED', count(*) from payment where state = 'SCHEDULED'
            """)
                .query((row, n) -> {
                    var number = payments.get(PaymentState.valueOf(row.getString(1)));
                    if (number != null) {
                        number.set(row.getLong(2));
                    }
                    return n;
                })
                .list();
        silence.set(
                number("select coalesce(extract(epoch from now() - min(sent_at)), 0)::bigint from payment where state"
                        + " = 'SENT'"));
        overdue.set(jdbc.sql("select count(*) from payment where state in ('SENT', 'ACCEPTED') and execution_date < ?")
                .param(BankDays.before(LocalDate.now(clock)))
                .query(Long.class)
                .single());
        // A payment that a person has released waits from then on, however long the question took.
        waiting.set(number("""
            select coalesce(extract(epoch from now() - min(changed_at)), 0)::bigint from payment
            where state = 'SCHEDULED'
            """));
        notHandedOver.set(number("""
            select coalesce(extract(epoch from now() - min(created_at)), 0)::bigint from payment_file
            where state = 'FROZEN'
            """));
        differences.set(number("select count(*) from difference where resolved_at is null"));
        differenceOre.set(number("""
            select coalesce(sum(abs(expected_ore - stated_ore)), 0)::bigint from difference where resolved_at is null
            """));
    }

    /// The whole ledger is added up, so more seldom.
    @Scheduled(fixedDelay = LEDGER_EVERY_SECONDS, timeUnit = TimeUnit.SECONDS)
    void addUpLedger() {
        ledgerOre.set(number("""
            select coalesce((select sum(amount_ore) from ledger_posting where account = 'PAYMENTS_IN_TRANSIT'), 0)::bigint
                + coalesce((select sum(amount_ore) from payment where state in ('IN_FILE', 'SENT', 'ACCEPTED')), 0)::bigint
            """));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static void gauge(MeterRegistry registry, String name, String description, AtomicLong value) {
        Gauge.builder(name, value, AtomicLong::get).description(description).register(registry);
    }
}
