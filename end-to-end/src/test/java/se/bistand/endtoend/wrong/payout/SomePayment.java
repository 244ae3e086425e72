package se.bistand.endtoend.wrong.payout;

public record SomePayment(long ore) {}
