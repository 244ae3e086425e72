package se.bistand.local.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ToldTest {
    @Test
    void amounts_are_told_in_kronor() {
        assertThat(Told.kronor(413_050)).matches("4\\h130,50 kr");
    }

    @Test
    void a_deficit_is_told_and_granted() throws Exception {
        var basis = basis("{\"needOre\":500000,\"meansOre\":100000,\"differenceOre\":400000}");

        assertThat(Told.sums(basis)).matches("need 5\\h000,00 kr, means 1\\h000,00 kr, difference 4\\h000,00 kr");
        assertThat(Demonstration.amount(basis)).isEqualTo(400_000);
    }

    @Test
    void what_is_unclear_is_told_without_a_sum_and_the_amount_is_a_persons() throws Exception {
        var basis = basis("{\"needOre\":0,\"meansOre\":0,\"differenceOre\":null}");

        assertThat(Told.sums(basis)).doesNotContain("kr").contains("unclear");
        assertThat(Demonstration.amount(basis)).isPositive();
    }

    private static JsonNode basis(String json) throws Exception {
        return new ObjectMapper().readTree(json);
    }
}
