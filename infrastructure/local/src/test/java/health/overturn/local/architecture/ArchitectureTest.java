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
                Rules.pure("health.overturn.remittance.."),
                Rules.pure("health.overturn.denials.."),
                Rules.pure("health.overturn.sample.."),
                Rules.nothingIsPrinted("health.overturn.remittance.."),
                Rules.nothingIsPrinted("health.overturn.denials.."),
                Rules.nullMarked("health.overturn.."),
                Rules.withoutCycles("health.overturn.denials.(*).."),
                Rules.onlyUsedFrom("health.overturn.remittance..", "health.overturn.remittance.x12.."),
                Rules.onlyUsedFrom("health.overturn.remittance..", "health.overturn.remittance.archive.."),
                Rules.finalOrSealed("health.overturn.."),
                Rules.noFlags("health.overturn.remittance.."),
                Rules.noFlags("health.overturn.denials.."));
    }

    static Stream<ArchRule> rulesForTheViolator() {
        return Stream.of(
                Rules.pure(HERE),
                Rules.nothingIsPrinted(HERE),
                Rules.nullMarked(HERE),
                Rules.withoutCycles("health.overturn.local.architecture.(**)"),
                Rules.onlyUsedFrom(
                        "health.overturn.remittance..", "health.overturn.local.architecture.violator.room.."),
                Rules.finalOrSealed(HERE),
                Rules.noFlags(HERE));
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
