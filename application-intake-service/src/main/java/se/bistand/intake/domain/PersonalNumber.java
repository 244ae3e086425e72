package se.bistand.intake.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A personal number or a coordination number (personnummer, samordningsnummer).
///
/// @param digits twelve
/// @param birthDate null where a coordination number has no calendar date
public record PersonalNumber(String digits, @Nullable LocalDate birthDate) {
    @Override
    public String toString() {
        return "********-****";
    }
}
