package se.bistand.endtoend.rules;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What [PlatformRules] looks for where ArchUnit has no word of its own. Each condition reports what it finds.
final class Conditions {
    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    private static final Pattern MONEY =
            Pattern.compile(".*([oO]re|[aA]mount|[kK]ronor|[bB]elopp|[mM]oney|[pP]rice|[sS]um)($|[A-Z_].*)");
    private static final Pattern CLOCK_OR_CHANCE =
            Pattern.compile("java\\.time\\..*\\.now|java\\.time\\.Clock\\.(system|tick).*"
                + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)|java\\.lang\\.Math\\.random|java\\.util\\.UUID\\.randomUUID"
                + "|java\\.util\\.(Random|SplittableRandom|Date)\\.<init>|java\\.security\\.SecureRandom\\..*"
                + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\..*|java\\.util\\.random\\..*");

    private Conditions() {}

    static ArchCondition<JavaClass> askTheClockOrChance() {
        return finding(
                "ask the clock or chance",
                (type, found) -> type.getAccessesFromSelf().stream()
                        .filter(access -> CLOCK_OR_CHANCE
                                .matcher(access.getTargetOwner().getName() + "."
                                        + access.getTarget().getName())
                                .matches())
                        .forEach(access -> found.accept(access.getDescription())));
    }

    static ArchCondition<JavaClass> useFloatingPoint() {
        return finding("use floating point", (type, found) -> {
            type.getFields().stream()
                    .filter(field -> isFloating(field.getRawType()))
                    .forEach(field -> found.accept(field.getDescription()));
            type.getCodeUnits().stream()
                    .filter(unit -> signature(unit).anyMatch(Conditions::isFloating))
                    .forEach(unit -> found.accept(unit.getDescription()));
            type.getAccessesFromSelf().stream()
                    .filter(access -> access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                            && Stream.concat(
                                            target.getRawParameterTypes().stream(),
                                            Stream.of(target.getRawReturnType()))
                                    .anyMatch(Conditions::isFloating))
                    .forEach(access -> found.accept(access.getDescription()));
        });
    }

    static ArchCondition<JavaClass> nameMoneyInFloatingPoint() {
        return finding("hold money in floating point", (type, found) -> {
            type.getFields().stream()
                    .filter(field -> isFloating(field.getRawType()) && soundsLikeMoney(field.getName()))
                    .forEach(field -> found.accept(field.getDescription()));
            type.getMethods().stream()
                    .filter(method -> soundsLikeMoney(method.getName())
                            && signature(method).anyMatch(Conditions::isFloating))
                    .forEach(method -> found.accept(method.getDescription()));
        });
    }

    static ArchCondition<JavaClass> dependOnAnotherService() {
        return finding(
                "depend on another service",
                (type, found) -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> {
                            var other = Services.of(dependency.getTargetClass());
                            return other != null && !other.equals(Services.of(type));
                        })
                        .forEach(dependency -> found.accept(dependency.getDescription())));
    }

    static ArchCondition<JavaClass> dependOnAnotherStage() {
        return finding(
                "depend on another stage",
                (type, found) -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> {
                            var own = Services.stage(type);
                            var other = Services.stage(dependency.getTargetClass());
                            return own != null && other != null && !other.equals(own);
                        })
                        .forEach(dependency -> found.accept(dependency.getDescription())));
    }

    static ArchCondition<JavaMethod> takeAtMost(int most) {
        return new ArchCondition<>("take at most " + most + " parameters") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                int count = method.getRawParameterTypes().size();
                // What javac makes (bridges, lambdas) nobody wrote.
                boolean written = !method.getModifiers().contains(JavaModifier.SYNTHETIC);
                events.add(new SimpleConditionEvent(
                        method, count <= most || !written, method.getDescription() + " takes " + count));
            }
        };
    }

    private static boolean soundsLikeMoney(String name) {
        return MONEY.matcher(name).matches();
    }

    private static Stream<JavaClass> signature(JavaCodeUnit unit) {
        return Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()));
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getBaseComponentType().getName());
    }

    /// A condition that is fulfilled once for each finding; rules negate it with `no…`.
    private static ArchCondition<JavaClass> finding(String text, BiConsumer<JavaClass, Consumer<String>> search) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                search.accept(type, message -> events.add(SimpleConditionEvent.satisfied(type, message)));
            }
        };
    }
}
