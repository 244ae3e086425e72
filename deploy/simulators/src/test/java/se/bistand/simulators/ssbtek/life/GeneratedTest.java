package se.bistand.simulators.ssbtek.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// People made from a seed: the same for the same seed, and in the shares that are promised.
class GeneratedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void the_same_seed_makes_the_same_people_to_the_byte_and_another_seed_others() {
        assertThat(people(17)).isEqualTo(people(17)).isNotEqualTo(people(18));
    }

    @Test
    void every_number_is_right_and_of_the_pattern_that_is_never_given_to_anyone() {
        assertThat(numbers(Generated.ADULTS, 997)).allSatisfy(number -> {
            assertThat(Birth.isNumber(number)).isTrue();
            assertThat(Integer.parseInt(number, 8, 11, 10)).isBetween(980, 999);
        });
        assertThat(numbers(Generated.ADULTS, 997)).doesNotHaveDuplicates();
    }

    @Test
    void of_a_hundred_adults_sixty_are_known_to_nobody_and_twenty_seek_work() {
        var lives = lives(0, 20_000).stream()
                .filter(life -> !life.has(Fact.Benefit.class) || !pension(life))
                .toList();
        long nobody = lives.stream().filter(life -> life.facts().isEmpty()).count();
        long seekers =
                lives.stream().filter(life -> life.has(Fact.Enrolled.class)).count();
        assertThat(nobody * 100 / lives.size()).isBetween(55L, 75L);
        assertThat(seekers * 100 / lives.size()).isBetween(8L, 22L);
    }

    @Test
    void a_parent_is_found_from_the_child_and_the_child_from_the_parent() {
        var lives = new Lives(0);
        int children = 0;
        for (int i = 0; i < 20_000; i++) {
            var parent = Generated.adult(i);
            for (var child : lives.of(parent, TODAY).all(Fact.Child.class)) {
                children++;
                assertThat(lives.of(child.number(), TODAY).all(Fact.Parent.class))
                        .as("seed 0, index " + i)
                        .extracting(Fact.Parent::number)
                        .containsExactly(parent);
            }
        }
        assertThat(children).isGreaterThan(300);
    }

    @Test
    void whoever_has_activity_support_has_a_decision_and_whoever_is_paid_by_a_fund_is_its_member() {
        for (var life : lives(3, 20_000)) {
            if (life.all(Fact.Benefit.class).stream()
                    .anyMatch(benefit -> benefit.group().equals("FK:AS")))
                assertThat(life.has(Fact.Decision.class) && life.has(Fact.Enrolled.class))
                        .isTrue();
            if (life.has(Fact.FundPayment.class))
                assertThat(life.has(Fact.Fund.class)).isTrue();
        }
    }

    private static boolean pension(Life life) {
        return life.all(Fact.Benefit.class).stream()
                .anyMatch(benefit -> benefit.group().startsWith("PM:"));
    }

    private static List<String> people(long seed) {
        var lives = new Lives(seed);
        return numbers(40_000, 131).stream()
                .map(number -> new Persona("", number, "", "", lives.of(number, TODAY)).json())
                .toList();
    }

    private static List<Life> lives(long seed, int count) {
        var lives = new Lives(seed);
        return IntStream.range(0, count)
                .mapToObj(Generated::adult)
                .map(number -> lives.of(number, TODAY))
                .toList();
    }

    private static List<String> numbers(int below, int step) {
        return IntStream.iterate(0, i -> i < below, i -> i + step)
                .mapToObj(Generated::adult)
                .toList();
    }
}
