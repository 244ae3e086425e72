package se.bistand.decision.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/// The table of cases: one household a row, cells apart by semicolons, as a spreadsheet saves it in Swedish.
final class CaseTable {
    static final Path FILE = Path.of("src/test/cases/norm-cases.csv");

    private CaseTable() {}

    static List<NormCase> read() {
        try {
            return read(Files.readAllLines(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<NormCase> read(List<String> lines) {
        // A spreadsheet may put a mark of its own before the first heading.
        var headings = List.of(lines.getFirst().replace("\ufeff", "").split(";", -1));
        var cases = new ArrayList<NormCase>();
        var names = new HashSet<String>();
        for (var i = 1; i < lines.size(); i++) {
            var cells = List.of(lines.get(i).split(";", -1));
            if (lines.get(i).isBlank() || cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (cells.size() != headings.size()) {
                throw new AssertionError(
                        "Rad " + (i + 1) + " har " + cells.size() + " celler, ska ha " + headings.size());
            }
            var values = new LinkedHashMap<String, String>();
            for (var column = 0; column < cells.size(); column++) {
                values.put(headings.get(column), cells.get(column).strip());
            }
            var read = NormCase.of(new Cells(i + 1, values));
            if (!names.add(read.name())) {
                throw new AssertionError("Rad " + (i + 1) + ": två fall heter " + read.name());
            }
            cases.add(read);
        }
        return List.copyOf(cases);
    }
}
