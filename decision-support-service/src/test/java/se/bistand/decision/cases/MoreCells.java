package se.bistand.decision.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Asset;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.PersonInHousehold;
import se.bistand.decision.domain.Residence;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.School;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.SupportHistory;

/// What only some cases say: children a part of the month, school, earlier support, assets.
final class MoreCells {
    static final String EARLIER = "tidigare";
    private static final String CHILDREN = "barn födda";
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private MoreCells() {}

    /// A day of birth, then in any order: `lunch`, `skola`, `inte-skola`, `växelvis 15`, `umgänge 8`, `från
    /// 2026-12-10`, `till 2026-12-20`.
    static PersonInHousehold child(Cells cells, int no, List<String> part) {
        var school = School.NOT_STATED;
        var residence = Residence.WHOLE_MONTH;
        LocalDate from = null;
        LocalDate to = null;
        var lunch = false;
        for (var i = 1; i < part.size(); i++) {
            switch (part.get(i)) {
                case "lunch" -> lunch = true;
                case "skola" -> school = School.ATTENDS;
                case "inte-skola" -> school = School.DOES_NOT_ATTEND;
                case "växelvis" -> residence = new Residence.Days(Residence.Kind.ALTERNATING, number(cells, part, ++i));
                case "umgänge" -> residence = new Residence.Days(Residence.Kind.VISITATION, number(cells, part, ++i));
                case "från" -> from = cells.day(CHILDREN, after(cells, part, ++i));
                case "till" -> to = cells.day(CHILDREN, after(cells, part, ++i));
                default ->
                    throw cells.fault(
                            CHILDREN,
                            part.get(i) + " finns inte bland: lunch, skola, inte-skola, växelvis, umgänge, från, till");
            }
        }
        if (from != null || to != null) {
            residence = new Residence.Dates(List.of(new Period(from == null ? LONG_AGO : from, to)));
        }
        return new PersonInHousehold(no, Role.CHILD, cells.day(CHILDREN, part.getFirst()), lunch, school, residence);
    }

    /// What the person earned earlier in the year; null when it is not said.
    static @Nullable Money earlier(Cells cells, String column, List<String> part) {
        var at = part.indexOf(EARLIER);
        if (at < 0) {
            return null;
        }
        if (at + 1 >= part.size()) {
            throw cells.fault(column, "efter ordet tidigare ska beloppet stå");
        }
        return cells.kronor(column, part.get(at + 1));
    }

    /// `2026-02 till 2026-07`; empty for a first application, `okänt` where earlier months may be missing.
    static SupportHistory history(Cells cells) {
        var column = "tidigare stöd";
        if (cells.text(column).equals("okänt")) {
            return new SupportHistory(false, List.of(), Source.applicant());
        }
        var months = new ArrayList<Month>();
        for (var part : cells.parts(column)) {
            if (part.size() != 3 || !part.get(1).equals("till")) {
                throw cells.fault(column, "skriv till exempel 2026-02 till 2026-07");
            }
            var last = Month.parse(part.getLast());
            for (var month = Month.parse(part.getFirst()); month.compareTo(last) <= 0; month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        return new SupportHistory(true, months, Source.applicant());
    }

    /// `sparade pengar 2000 | fordon 30000 behövs`.
    static List<Asset> assets(Cells cells) {
        var column = "tillgångar";
        var assets = new ArrayList<Asset>();
        for (var part : cells.parts(column)) {
            var needed = part.getLast().equals("behövs")
                    ? Boolean.TRUE
                    : part.getLast().equals("behövs-inte") ? false : null;
            var said = needed == null ? part : part.subList(0, part.size() - 1);
            assets.add(new Asset(
                    0,
                    cells.word(
                            column,
                            String.join(" ", said.subList(0, said.size() - 1)),
                            Asset.Kind.class,
                            Asset.Kind::swedish),
                    cells.kronor(column, said.getLast()),
                    needed,
                    Source.applicant()));
        }
        return assets;
    }

    private static int number(Cells cells, List<String> part, int at) {
        var text = after(cells, part, at);
        if (!text.matches("\\d{1,3}")) {
            throw cells.fault(CHILDREN, text + " är inget antal dagar");
        }
        return Integer.parseInt(text);
    }

    private static String after(Cells cells, List<String> part, int at) {
        if (at >= part.size()) {
            throw cells.fault(CHILDREN, "något saknas efter " + part.getLast());
        }
        return part.get(at);
    }
}
