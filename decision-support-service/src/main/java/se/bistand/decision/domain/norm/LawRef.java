package se.bistand.decision.domain.norm;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sections a rule rests on during the days they are in force together.
/// @param text as it is printed, such as `12 kap. 7 § SFS 2025:400`
/// @param to the last day; null until further notice
public record LawRef(
        String text,
        List<Act> acts,
        LocalDate from,
        @Nullable LocalDate to) {

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
