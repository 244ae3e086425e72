package se.bistand.decision.domain.norm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An act or ordinance a rule rests on, with the days it is in force. The acts are data: `norm/national/acts.yml`.
/// @param id how rules cite it, such as SOL_2025
/// @param number such as `SFS 2025:400`
/// @param swedish its name, such as `socialtjänstlagen (2025:400)`
/// @param from the first day in force
/// @param to the last day in force; null until further notice
/// @param source where the days were read
public record Act(
        String id,
        String number,
        String swedish,
        LocalDate from,
        @Nullable LocalDate to,
        String source) {

    /// A section of this act, such as `12 kap. 7 §`.
    String section(String section) {
        return section + " " + number;
    }
}
