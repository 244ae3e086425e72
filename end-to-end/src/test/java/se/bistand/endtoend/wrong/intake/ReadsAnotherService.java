package se.bistand.endtoend.wrong.intake;

import se.bistand.endtoend.wrong.payout.SomePayment;

public class ReadsAnotherService {
    long amount(SomePayment payment) {
        return payment.ore();
    }
}
