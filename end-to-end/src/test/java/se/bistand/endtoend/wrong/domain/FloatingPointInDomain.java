package se.bistand.endtoend.wrong.domain;

public class FloatingPointInDomain {
    private final double rate = 0.5;

    long half(long ore) {
        return Math.round(ore * rate);
    }
}
