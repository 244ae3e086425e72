package se.bistand.endtoend.benchmark;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import se.bistand.local.demonstration.MonthsWithNorm;

/// Rounds of applications through the platform, one after the other, all for the same month: the next, if it has a
/// norm.
final class Rounds {
    private final String month;
    private final Set<UUID> answered = new HashSet<>();
    private final Place place;
    private final Database database;
    private final Machine machine;

    Rounds(Place place, Database database, Machine machine) {
        var now = YearMonth.now(ZoneId.of("Europe/Stockholm"));
        this.month = MonthsWithNorm.usual(now, place.decision().toString()).toString();
        this.place = place;
        this.database = database;
        this.machine = machine;
    }

    /// @param work what the processes did meanwhile
    /// @param memory of each process at the end, MiB
    record Round(Drive.Done done, Machine.Work work, Map<String, Long> memory) {}

    Round drive(int first, int count) throws InterruptedException, ExecutionException {
        var before = machine.work();
        var done = new Drive(place, database).run(first, count, month);
        answered.addAll(done.answered());
        return new Round(done, machine.work().since(before), machine.memory());
    }

    /// Applications that intake answered 201 to, in all rounds.
    Set<UUID> answered() {
        return answered;
    }
}
