package se.bistand.endtoend.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;

/// What the design forbids, so that it is found by the build and not by a reader. Each rule has a wrong example in
/// `se.bistand.endtoend.wrong` on which [PlatformRulesTest] shows that the rule can fail.
final class PlatformRules {
    /// Public although outside `domain`, and why.
    private static final List<String> ALLOWED_TO_BE_PUBLIC = List.of(
            // The answer of the API; a test client outside the package reads it.
            "se.bistand.intake.apply.Receipt",
            // The domain finds it through ServiceLoader, which asks for a public class.
            "se.bistand.decision.parameters.ActsFile");

    private static final String[] DOMAIN = {"se.bistand..domain.."};
    private static final DescribedPredicate<JavaClass> IN_A_SERVICE =
            describe("in a service", type -> Services.of(type) != null);

    private PlatformRules() {}

    static ArchRule domainIsPureJava() {
        return classes()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "se.bistand..domain..")
                        .and(DescribedPredicate.not(resideInAnyPackage("java.sql..", "java.net.http.."))))
                .because("the domain is decided on and tested without Spring, SQL or Avro")
                .allowEmptyShould(false);
    }

    static ArchRule domainKnowsNoClockAndNoChance() {
        return noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should(Conditions.askTheClockOrChance())
                .because("time is passed in, so that a replay gives the same answer");
    }

    static ArchRule domainUsesNoFloatingPoint() {
        return noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should(Conditions.useFloatingPoint())
                .because("money is long öre; rounding is a decision and not an accident");
    }

    static ArchRule moneyIsNeverFloatingPoint() {
        return noClasses()
                .that()
                .resideInAPackage("se.bistand..")
                .should(Conditions.nameMoneyInFloatingPoint())
                .because("money is long öre");
    }

    static ArchRule onlyMessagingSends() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("se.bistand.messaging..", "se.bistand.endtoend.ceiling..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.springframework\\.kafka\\.core\\..*|org\\.apache\\.kafka\\.clients\\.producer\\..*")
                .because("an event leaves only through the outbox, in the commit of its cause");
    }

    static ArchRule nobodyUsesStreamBridge() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.cloud.stream.function.StreamBridge")
                .because("it publishes outside the commit");
    }

    static ArchRule nobodyUsesKafkaListener() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.kafka.annotation")
                .because("what a service listens to is read in its application.yml");
    }

    static ArchRule noBeanPublishesByReturning() {
        return noMethods()
                .that()
                .areAnnotatedWith(Bean.class)
                .and()
                .areDeclaredInClassesThat(IN_A_SERVICE)
                .should()
                .haveRawReturnType(Function.class)
                .orShould()
                .haveRawReturnType(Supplier.class)
                .because("the binder would publish what a Function or Supplier returns outside the commit");
    }

    static ArchRule servicesDoNotImportEachOther() {
        return noClasses()
                .that(IN_A_SERVICE)
                .should(Conditions.dependOnAnotherService())
                .because("services share nothing but topics");
    }

    static ArchRule stagesDoNotImportEachOther() {
        return noClasses()
                .that(IN_A_SERVICE)
                .should(Conditions.dependOnAnotherStage())
                .because("the stages of a service share its domain and its tables, and are read one at a time");
    }

    static ArchRule servicesKeepTheirClassesToThemselves() {
        return classes()
                .that(IN_A_SERVICE)
                .and()
                .areTopLevelClasses()
                .and()
                .resideOutsideOfPackages(DOMAIN)
                .and(describe("not allowed to be public", type -> !ALLOWED_TO_BE_PUBLIC.contains(type.getFullName())))
                .should()
                .notHaveModifier(PUBLIC)
                .because("a stage is reached through its topic or its HTTP API");
    }

    static ArchRule methodsTakeAtMostSevenParameters() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("se.bistand.event..")
                .should(Conditions.takeAtMost(7))
                .because("more parameters are a record without a name");
    }
}
