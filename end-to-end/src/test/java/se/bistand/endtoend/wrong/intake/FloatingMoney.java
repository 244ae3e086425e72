package se.bistand.endtoend.wrong.intake;

public record FloatingMoney(double amountOre) {}
