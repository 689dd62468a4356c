package health.overturn.local.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the rules against the whole project, and each rule against a class that breaks it.
class ArchitectureTest {
    private static final JavaClasses PROJECT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("health.overturn");
    private static final JavaClasses VIOLATOR =
            new ClassFileImporter().importPackages("health.overturn.local.architecture.violator");
    private static final String HERE = "health.overturn.local.architecture.violator..";

    static Stream<ArchRule> rules() {
        return Stream.of(
                ArchitectureRules.pure("health.overturn.remittance.."),
                ArchitectureRules.pure("health.overturn.denials.."),
                ArchitectureRules.pure("health.overturn.sample.."),
                ArchitectureRules.nothingIsPrinted("health.overturn.remittance.."),
                ArchitectureRules.nothingIsPrinted("health.overturn.denials.."),
                ArchitectureRules.nullMarked("health.overturn.."),
                ArchitectureRules.withoutCycles("health.overturn.denials.(*).."),
                ArchitectureRules.onlyUsedFrom("health.overturn.remittance..", "health.overturn.remittance.x12.."),
                ArchitectureRules.onlyUsedFrom("health.overturn.remittance..", "health.overturn.remittance.archive.."),
                ArchitectureRules.finalOrSealed("health.overturn.."),
                ArchitectureRules.noFlags("health.overturn.remittance.."),
                ArchitectureRules.noFlags("health.overturn.denials.."));
    }

    static Stream<ArchRule> rulesForTheViolator() {
        return Stream.of(
                ArchitectureRules.pure(HERE),
                ArchitectureRules.nothingIsPrinted(HERE),
                ArchitectureRules.nullMarked(HERE),
                ArchitectureRules.withoutCycles("health.overturn.local.architecture.(**)"),
                ArchitectureRules.onlyUsedFrom(
                        "health.overturn.remittance..", "health.overturn.local.architecture.violator.room.."),
                ArchitectureRules.finalOrSealed(HERE),
                ArchitectureRules.noFlags(HERE));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProjectKeepsTheRule(ArchRule rule) {
        rule.check(PROJECT);
    }

    @ParameterizedTest
    @MethodSource("rulesForTheViolator")
    void theRuleSeesItsViolator(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(VIOLATOR)).isInstanceOf(AssertionError.class);
    }

    @Test
    void enoughClassesAreLookedAt() {
        assertThat(PROJECT.size()).isGreaterThan(80);
        assertThat(List.of("remittance", "denials", "sample", "local"))
                .allSatisfy(module -> assertThat(PROJECT)
                        .anyMatch(found -> found.getPackageName().startsWith("health.overturn." + module)));
    }
}
