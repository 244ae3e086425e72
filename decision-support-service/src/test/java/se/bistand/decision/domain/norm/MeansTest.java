package se.bistand.decision.domain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bistand.decision.domain.norm.Example.kr;
import static se.bistand.decision.domain.norm.Example.single;

import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.StatedIncome;

class MeansTest {
    @Test
    void the_means_are_a_positive_sum_of_what_counts() {
        var example = single();
        var calculation = example.register(0, Register.FORSAKRINGSKASSAN, example.paid("BOB", 1_900))
                .states(StatedIncome.Kind.DEPOSIT, kr(100))
                .calculated();
        assertThat(calculation.means()).isEqualTo(kr(2_000));
        assertThat(means(calculation).amount()).contains(kr(2_000));
    }

    @Test
    void a_register_that_could_not_answer_makes_the_means_unclear() {
        var calculation =
                single().couldNotAnswer(0, Register.SKATTEVERKET, "BT:9071001").calculated();
        assertThat(means(calculation).questions())
                .extracting(Question::id)
                .containsExactly("REGISTER_COULD_NOT_ANSWER:register/0/SKATTEVERKET");
    }

    private static Finding means(NormCalculation calculation) {
        var difference = (Finding) calculation.tree().basis().getFirst();
        return (Finding) difference.basis().getLast();
    }
}
