package se.bistand.decision.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TreeComparisonTest {
    private static final String TREE = "{\"law\":\"15 kap. 10%s12 §§\",\"amountOre\":%d}";

    @Test
    void a_tree_that_was_kept_before_dashes_were_escaped_is_the_same_tree() {
        assertThat(TreeComparison.same(TREE.formatted("\\u2013", 1), TREE.formatted("–", 1)))
                .isTrue();
    }

    @Test
    void a_tree_whose_parts_stand_in_another_order_is_another_tree() {
        assertThat(TreeComparison.same("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}"))
                .isFalse();
    }

    @Test
    void a_tree_with_another_amount_is_another_tree() {
        assertThat(TreeComparison.same(TREE.formatted("–", 1), TREE.formatted("–", 2)))
                .isFalse();
    }
}
