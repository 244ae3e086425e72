package se.bistand.simulators.ssbtek.life;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/// The days a question is about, both ends included.
public record Period(LocalDate from, LocalDate to) {
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public Stream<YearMonth> months() {
        return Stream.iterate(
                YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), month -> month.plusMonths(1));
    }
}
