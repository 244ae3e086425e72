package se.bistand.decision.domain.norm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sections a rule cites together, by the identity of their acts; when they are in force is for the data to say.
/// @param from the day they came into force, where that is later than their acts; null otherwise
record Citation(List<Section> sections, @Nullable LocalDate from) {

    record Section(String act, String section) {}

    static Citation of(Section... sections) {
        return new Citation(List.of(sections), null);
    }

    /// Sections that came into force later than their act.
    static Citation from(LocalDate day, Section... sections) {
        return new Citation(List.of(sections), day);
    }

    /// With the days on which all of them are in force.
    LawRef in(Acts acts) {
        var cited = new ArrayList<Act>();
        var texts = new ArrayList<String>();
        LocalDate first = from;
        LocalDate last = null;
        for (var section : sections) {
            var act = acts.get(section.act());
            cited.add(act);
            texts.add(act.section(section.section()));
            first = first == null || first.isBefore(act.from()) ? act.from() : first;
            last = last == null || (act.to() != null && act.to().isBefore(last)) ? act.to() : last;
        }
        if (first == null) {
            throw new IllegalStateException("A citation without sections");
        }
        return new LawRef(String.join("; ", texts), cited, first, last);
    }
}
