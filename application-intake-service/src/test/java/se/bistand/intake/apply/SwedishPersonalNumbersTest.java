package se.bistand.intake.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.bistand.intake.domain.PersonalNumber;

/// With numbers that Skatteverket publishes for tests.
class SwedishPersonalNumbersTest {
    private final SwedishPersonalNumbers numbers = new SwedishPersonalNumbers();

    @Test
    void a_personal_number_has_its_birth_date() {
        assertThat(numbers.read("199002052380"))
                .isEqualTo(new PersonalNumber("199002052380", LocalDate.of(1990, 2, 5)));
        assertThat(numbers.read("190009109802"))
                .isEqualTo(new PersonalNumber("190009109802", LocalDate.of(1900, 9, 10)));
    }

    @Test
    void a_coordination_number_has_its_birth_date_where_it_is_known() {
        assertThat(numbers.read("195811642395"))
                .isEqualTo(new PersonalNumber("195811642395", LocalDate.of(1958, 11, 4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"191700862392", "194105602397", "197508602393", "200500882394"})
    void a_coordination_number_without_calendar_date_is_accepted(String digits) {
        assertThat(numbers.read(digits)).isEqualTo(new PersonalNumber(digits, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"199002052381", "199002302380", "194105602398", "199013052380", "000000000000"})
    void a_wrong_check_digit_or_date_is_no_number(String digits) {
        assertThat(numbers.read(digits)).isNull();
    }

    @Test
    void a_number_never_prints_itself() {
        assertThat(numbers.read("199002052380")).hasToString("********-****");
    }
}
