package se.bistand.registercheck.lookup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.bistand.registercheck.domain.Circuit;
import se.bistand.registercheck.domain.Circuit.State;
import se.bistand.registercheck.domain.Register;

/// The circuits of the registers: rows, of which this process keeps a copy that it renews each second. While every
/// register is well nothing is written.
@Repository
class Circuits {
    private final JdbcClient jdbc;
    private volatile Map<Register, Circuit> copy = Map.of();

    Circuits(JdbcClient jdbc, MeterRegistry metrics) {
        this.jdbc = jdbc;
        for (var register : Register.asked()) {
            Gauge.builder("bistand.register.away", () -> isClosed(register) ? 0 : 1)
                    .description("1 while a register is left alone because it failed")
                    .tag("register", register.name())
                    .register(metrics);
        }
    }

    boolean isClosed(Register register) {
        return of(register).isClosed();
    }

    /// Registers that are not asked at the moment.
    Set<Register> away() {
        return copy.values().stream()
                .filter(circuit -> !circuit.isClosed())
                .map(Circuit::register)
                .collect(Collectors.toUnmodifiableSet());
    }

    Collection<Circuit> notWell() {
        return copy.values();
    }

    void renew() {
        read("select * from circuit");
    }

    /// Whether any of what happened is news: a failure, or an answer of a register that has failed of late.
    boolean concerns(Register register, int failed) {
        return failed > 0 || copy.containsKey(register);
    }

    /// Reads the rows as they are now, locked in order until the transaction ends.
    void lock() {
        read("select * from circuit order by register for update");
    }

    Circuit of(Register register) {
        return copy.getOrDefault(register, Circuit.closed(register));
    }

    void save(Circuit circuit) {
        jdbc.sql("""
            insert into circuit (register, state, failures, openings, since, probe_at)
            values (?, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz))
            on conflict (register) do update set state = excluded.state, failures = excluded.failures,
                openings = excluded.openings, since = excluded.since, probe_at = excluded.probe_at
            """)
                .params(Arrays.asList(
                        circuit.register().name(),
                        circuit.state().name(),
                        circuit.failures(),
                        circuit.openings(),
                        text(circuit.since()),
                        text(circuit.probeAt())))
                .update();
        var changed = new EnumMap<Register, Circuit>(Register.class);
        changed.putAll(copy);
        changed.put(circuit.register(), circuit);
        copy = well(List.copyOf(changed.values()));
    }

    private void read(String sql) {
        copy = well(jdbc.sql(sql).query(Circuits::circuit).list());
    }

    /// What is as if it had never failed needs no place in the copy.
    private static Map<Register, Circuit> well(List<Circuit> circuits) {
        return circuits.stream()
                .filter(circuit -> !circuit.equals(Circuit.closed(circuit.register())))
                .collect(Collectors.toUnmodifiableMap(Circuit::register, circuit -> circuit));
    }

    private static Circuit circuit(ResultSet row, int n) throws SQLException {
        return new Circuit(
                Register.valueOf(row.getString("register")),
                State.valueOf(row.getString("state")),
                row.getInt("failures"),
                row.getInt("openings"),
                instant(row.getTimestamp("since")),
                instant(row.getTimestamp("probe_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
