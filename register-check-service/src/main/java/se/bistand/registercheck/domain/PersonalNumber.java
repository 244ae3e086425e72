package se.bistand.registercheck.domain;

/// Personnummer or samordningsnummer, twelve digits. Never printed.
public record PersonalNumber(String digits) {
    public PersonalNumber {
        if (!digits.matches("\\d{12}")) {
            throw new IllegalArgumentException("A personal number has twelve digits");
        }
    }

    @Override
    public String toString() {
        return "********-****";
    }
}
