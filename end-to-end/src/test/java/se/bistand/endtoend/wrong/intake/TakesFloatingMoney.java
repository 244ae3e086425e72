package se.bistand.endtoend.wrong.intake;

public interface TakesFloatingMoney {
    void setAmountOre(double kronor);
}
