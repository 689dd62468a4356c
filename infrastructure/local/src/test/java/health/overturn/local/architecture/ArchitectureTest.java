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

/// Holds the rules against the whole project, and each kind of rule against classes that break it.
class ArchitectureTest {
    private static final JavaClasses PROJECT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("health.overturn");
    private static final JavaClasses VIOLATOR =
            new ClassFileImporter().importPackages("health.overturn.local.architecture.violator");
    private static final String HERE = "health.overturn.local.architecture.violator";
    private static final String ALL_HERE = HERE + "..";

    static Stream<ArchRule> rules() {
        return Stream.of(ProjectRules.pureCode(), ProjectRules.layers(), ProjectRules.libraries(), ProjectRules.shape())
                .flatMap(List::stream);
    }

    static Stream<ArchRule> rulesForTheViolator() {
        return Stream.of(
                CodeRules.pure(ALL_HERE),
                CodeRules.nothingIsPrinted(ALL_HERE),
                CodeRules.noFlags(ALL_HERE),
                LayerRules.onlyDown(HERE, "low", "high, room, twice, wide"),
                LayerRules.onlyDown(HERE, "low, high, room, twice, wide"),
                LayerRules.onlyDown(HERE, "high, low"),
                LayerRules.withoutCycles("health.overturn.local.architecture.(**)"),
                LayerRules.onlyUsedFrom("health.overturn.remittance..", HERE + ".room.."),
                LayerRules.onlyUsedIn("java.util.logging..", "health.overturn.remittance.."),
                LayerRules.notUsedIn(HERE + ".low..", HERE + ".high.."),
                ShapeRules.nullMarked(ALL_HERE),
                ShapeRules.finalOrSealed(ALL_HERE),
                ShapeRules.simpleNamesAreUnique(ALL_HERE),
                ShapeRules.atMostTypes(1, ALL_HERE),
                ShapeRules.atMostParameters(12, ALL_HERE, List.of()));
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
    void theRulesLookAtEveryModule() {
        assertThat(PROJECT.size()).isGreaterThan(1_100);
        assertThat(List.of(
                        "remittance",
                        "denials",
                        "storage",
                        "messaging",
                        "operations",
                        "api",
                        "lambda",
                        "sample",
                        "table",
                        "local"))
                .allSatisfy(module -> assertThat(PROJECT)
                        .anyMatch(found -> found.getPackageName().startsWith("health.overturn." + module)));
    }
}
