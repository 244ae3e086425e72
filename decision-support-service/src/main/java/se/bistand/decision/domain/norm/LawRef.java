package se.bistand.decision.domain.norm;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sections a rule rests on during the days they are in force together.
/// @param text as it is printed, such as `12 kap. 7 § SFS 2025:400`
/// @param to the last day; null until further notice
public record LawRef(
        String text,
        List<Act> acts,
        LocalDate from,
        @Nullable LocalDate to) {

    record Section(Act act, String section) {}

    static LawRef of(Section... sections) {
        var acts = Arrays.stream(sections).map(Section::act).toList();
        var text =
                Arrays.stream(sections).map(s -> s.act().section(s.section())).collect(Collectors.joining("; "));
        var first = acts.getFirst();
        return new LawRef(text, acts, first.from(), first.to());
    }

    /// Sections that came into force later than their act.
    static LawRef from(LocalDate day, Section... sections) {
        var whole = of(sections);
        return new LawRef(whole.text, whole.acts, day, whole.to);
    }

    /// With the names of the acts, as a letter writes it: `12 kap. 7 § socialtjänstlagen (2025:400)`.
    public String inSwedish() {
        var swedish = text;
        for (var act : acts) {
            swedish = swedish.replace(act.number(), act.swedish());
        }
        return swedish;
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
