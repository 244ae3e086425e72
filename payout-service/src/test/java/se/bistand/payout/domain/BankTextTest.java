package se.bistand.payout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankTextTest {
    @ParameterizedTest
    @CsvSource({
        "Åsa Öberg-Ängström, Åsa Öberg-Ängström",
        "José Ñandú, Jose Nandu",
        "Sørén Łukasz Æble, Sören Lukasz Äble",
        "Nguyễn Thị Minh Khai, Nguyen Thi Minh Khai",
        "O’Brien, O'Brien",
        "'A   B', A B",
        "Anna*Test;, AnnaTest",
    })
    void names_keep_swedish_letters_and_lose_other_accents(String name, String folded) {
        assertThat(BankText.fold(name, 140)).isEqualTo(folded);
    }

    @Test
    void decomposed_swedish_letters_stay_swedish() {
        assertThat(BankText.fold("A\u030Asa", 140)).isEqualTo("Åsa");
    }

    @Test
    void a_name_in_another_script_becomes_empty_and_so_a_question() {
        assertThat(BankText.fold("محمد", 140)).isEmpty();
    }

    @Test
    void long_names_are_cut() {
        assertThat(BankText.fold("x".repeat(200), 140)).hasSize(140);
    }

    @Test
    void identities_are_short_ascii_without_loose_slashes() {
        assertThat(BankText.isIdentity("9901-20261124-0001")).isTrue();
        assertThat(BankText.isIdentity("x".repeat(36))).isFalse();
        assertThat(BankText.isIdentity("Å")).isFalse();
        assertThat(BankText.isIdentity("/1")).isFalse();
        assertThat(BankText.isIdentity("1//2")).isFalse();
        assertThat(BankText.isIdentity("")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"462000, 4620.00", "5, 0.05", "99, 0.99", "100, 1.00", "123456789012, 1234567890.12"})
    void ore_are_written_with_two_decimals_and_read_back(long ore, String decimal) {
        assertThat(Amounts.decimal(ore)).isEqualTo(decimal);
        assertThat(Amounts.ore(decimal)).isEqualTo(OptionalLong.of(ore));
    }

    @ParameterizedTest
    @CsvSource({"4620, 462000", "4620.5, 462050", "4620.50000, 462050"})
    void banks_write_amounts_with_fewer_or_more_decimals(String decimal, long ore) {
        assertThat(Amounts.ore(decimal)).isEqualTo(OptionalLong.of(ore));
    }

    @ParameterizedTest
    @CsvSource({"-1.00", "1.005", "''", "1e3", "'1,00'"})
    void what_is_no_amount_in_whole_ore_is_not_guessed_at(String text) {
        assertThat(Amounts.ore(text)).isEmpty();
    }
}
