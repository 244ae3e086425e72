package se.bistand.decision.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Established;
import se.bistand.decision.domain.Established.ActivityStatus;
import se.bistand.decision.domain.Established.CostReason;
import se.bistand.decision.domain.Established.SpecialReason;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.Source;

/// What a caseworker has established, apart by `|`:
///
/// - `kostnad hyra 8500 behövs för en skälig levnadsnivå`
/// - `avvikelse 400 dyrare kost av medicinska skäl`, also `person 1`
/// - `överskott 1200 från 2026-11`
/// - `jobbstimulans 2026-01 till 2027-12`, also `person 1`
/// - `aktivitet deltar`, also `person 1`
/// - `inkomst income/0/BOB av 1900 räknas 1500`, also `arbete`
/// - `kompletterades inte till 2026-12-10`
///
/// @param month the month applied for
record EstablishedCells(Cells cells, Month month) {
    private static final String COLUMN = "fastställt";

    List<Established> all() {
        var all = new ArrayList<Established>();
        for (var part : cells.parts(COLUMN)) {
            try {
                all.add(one(part));
            } catch (IndexOutOfBoundsException e) {
                throw cells.fault(COLUMN, "något saknas i " + String.join(" ", part));
            }
        }
        return all;
    }

    private Established one(List<String> part) {
        return switch (part.getFirst()) {
            case "kostnad" -> cost(part);
            case "avvikelse" ->
                new Established.NormDeviation(
                        person(part),
                        kronor(part.get(1)),
                        word(words(part, 2), SpecialReason.class, SpecialReason::swedish),
                        by());
            case "överskott" ->
                new Established.CarriedSurplus(
                        Month.parse(part.get(3)), kronor(part.get(1)), "beslut i tabellen", month.firstDay(), by());
            case "jobbstimulans" ->
                new Established.JobStimulusPeriod(
                        person(part), Month.parse(part.get(1)), Month.parse(part.get(3)), by());
            case "aktivitet" ->
                new Established.Activity(
                        person(part), word(words(part, 1), ActivityStatus.class, ActivityStatus::swedish), by());
            case "inkomst" -> income(part);
            case "kompletterades" -> {
                var due = cells.day(COLUMN, part.get(3));
                yield new Established.NotCompleted(due.minusDays(14), due, by());
            }
            default ->
                throw cells.fault(
                        COLUMN,
                        part.getFirst() + " finns inte bland: kostnad, avvikelse, överskott, jobbstimulans, aktivitet,"
                                + " inkomst, kompletterades");
        };
    }

    private Established cost(List<String> part) {
        int at = IntStream.range(1, part.size())
                .filter(i -> part.get(i).matches("-?[\\d,]+"))
                .findFirst()
                .orElseThrow(() -> cells.fault(COLUMN, "beloppet som godtas saknas"));
        return new Established.CostApproved(
                word(String.join(" ", part.subList(1, at)), Cost.Kind.class, Cost.Kind::swedish),
                kronor(part.get(at)),
                word(words(part, at + 1), CostReason.class, CostReason::swedish),
                by());
    }

    private Established income(List<String> part) {
        var line = part.get(1);
        var control = month.plusMonths(-1);
        return new Established.IncomeAssessed(
                line,
                Integer.parseInt(line.split("/")[1]),
                kronor(part.get(5)),
                new Period(control.firstDay(), month.firstDay().minusDays(1)),
                part.contains("arbete"),
                Established.Evidence.PAYSLIP,
                kronor(part.get(3)),
                by());
    }

    private int person(List<String> part) {
        int at = part.indexOf("person");
        return at < 0 ? 0 : Integer.parseInt(part.get(at + 1));
    }

    private static String words(List<String> part, int from) {
        int at = part.indexOf("person");
        return String.join(" ", part.subList(from, at < 0 ? part.size() : at));
    }

    private <E extends Enum<E>> E word(String text, Class<E> kind, Function<E, String> swedish) {
        return cells.word(COLUMN, text, kind, swedish);
    }

    private Money kronor(String text) {
        return cells.kronor(COLUMN, text);
    }

    private static Source.Caseworker by() {
        return new Source.Caseworker("handläggaren i tabellen");
    }
}
