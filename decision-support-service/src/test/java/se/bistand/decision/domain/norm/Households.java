package se.bistand.decision.domain.norm;

import static se.bistand.decision.domain.norm.Example.couple;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;

import java.time.LocalDate;
import java.util.Random;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.StatedIncome;

/// Households made from a seed: the same seed always makes the same household, so that a failing one can be replayed.
final class Households {
    private Households() {}

    static Example of(long seed) {
        var random = new Random(seed);
        var example = random.nextInt(3) == 0 ? couple() : single();
        example.in(2014 + random.nextInt(13), 1 + random.nextInt(12));
        example.municipality(random.nextBoolean() ? "9901" : "9902");
        for (var i = random.nextInt(9); i > 0; i--) {
            // Born 2000–2013: no child is unborn in any of the months.
            example.person(
                    Role.CHILD,
                    LocalDate.of(2000 + random.nextInt(14), 1 + random.nextInt(12), 1 + random.nextInt(28)));
        }
        if (random.nextInt(4) == 0) {
            example.livingWith(1 + random.nextInt(8));
        }
        if (random.nextInt(20) == 0) {
            example.housing(HousingForm.values()[random.nextInt(HousingForm.values().length)]);
        }
        for (var i = random.nextInt(6); i > 0; i--) {
            example.cost(Cost.Kind.values()[random.nextInt(8)], kr(random.nextInt(12_000)));
        }
        if (random.nextInt(10) == 0) {
            example.cost(Cost.Kind.OTHER, kr(random.nextInt(12_000)));
        }
        for (var i = random.nextInt(4); i > 0; i--) {
            example.states(StatedIncome.Kind.values()[random.nextInt(4)], kr(random.nextInt(9_000)));
        }
        if (random.nextBoolean()) {
            example.register(
                    0,
                    Register.FORSAKRINGSKASSAN,
                    example.paid(random.nextInt(12) == 0 ? "ZZ" : "BOB", random.nextInt(5_000)),
                    example.paid("US", random.nextInt(5_000)));
        } else if (random.nextInt(10) == 0) {
            example.couldNotAnswer(0, Register.FORSAKRINGSKASSAN, "TIMEOUT");
        }
        return example;
    }
}
