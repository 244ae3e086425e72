package se.bistand.endtoend.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.bistand.endtoend.wrong.domain.ClockInDomain;
import se.bistand.endtoend.wrong.domain.FloatingPointInDomain;
import se.bistand.endtoend.wrong.domain.SpringInDomain;
import se.bistand.endtoend.wrong.intake.BeanThatPublishes;
import se.bistand.endtoend.wrong.intake.FloatingMoney;
import se.bistand.endtoend.wrong.intake.ListensByAnnotation;
import se.bistand.endtoend.wrong.intake.ManyParameters;
import se.bistand.endtoend.wrong.intake.OpenToAll;
import se.bistand.endtoend.wrong.intake.ReadsAnotherService;
import se.bistand.endtoend.wrong.intake.SendsByBridge;
import se.bistand.endtoend.wrong.intake.SendsByItself;
import se.bistand.endtoend.wrong.intake.TakesFloatingMoney;
import se.bistand.endtoend.wrong.intake.apply.ReadsAnotherStage;

class PlatformRulesTest {
    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.bistand");

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(PlatformRules.domainIsPureJava(), SpringInDomain.class),
                arguments(PlatformRules.domainKnowsNoClockAndNoChance(), ClockInDomain.class),
                arguments(PlatformRules.domainUsesNoFloatingPoint(), FloatingPointInDomain.class),
                arguments(PlatformRules.moneyIsNeverFloatingPoint(), FloatingMoney.class),
                arguments(PlatformRules.moneyIsNeverFloatingPoint(), TakesFloatingMoney.class),
                arguments(PlatformRules.onlyMessagingSends(), SendsByItself.class),
                arguments(PlatformRules.nobodyUsesStreamBridge(), SendsByBridge.class),
                arguments(PlatformRules.nobodyUsesKafkaListener(), ListensByAnnotation.class),
                arguments(PlatformRules.noBeanPublishesByReturning(), BeanThatPublishes.class),
                arguments(PlatformRules.servicesDoNotImportEachOther(), ReadsAnotherService.class),
                arguments(PlatformRules.stagesDoNotImportEachOther(), ReadsAnotherStage.class),
                arguments(PlatformRules.servicesKeepTheirClassesToThemselves(), OpenToAll.class),
                arguments(PlatformRules.methodsTakeAtMostSevenParameters(), ManyParameters.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_platform_keeps_the_rule(ArchRule rule, Class<?> wrong) {
        rule.check(PLATFORM);
    }

    @ParameterizedTest(name = "{1} is found")
    @MethodSource("rules")
    void the_rule_finds_its_wrong_example(ArchRule rule, Class<?> wrong) {
        var found = rule.evaluate(new ClassFileImporter().importClasses(wrong));
        assertThat(found.getFailureReport().getDetails())
                .anySatisfy(line -> assertThat(line).contains(wrong.getSimpleName()));
    }

    @Test
    void every_module_is_looked_at() {
        for (var module : Stream.of(
                        "messaging",
                        "web",
                        "local",
                        "simulators",
                        "intake",
                        "registercheck",
                        "decision",
                        "payout",
                        "notification")
                .toList()) {
            assertThat(PLATFORM.stream().anyMatch(type -> type.getPackageName().startsWith("se.bistand." + module)))
                    .as(module)
                    .isTrue();
        }
    }
}
