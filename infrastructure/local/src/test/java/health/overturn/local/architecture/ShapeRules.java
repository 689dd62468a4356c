package health.overturn.local.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.NullMarked;

/// Rules about the shape of single classes and packages.
final class ShapeRules {
    private ShapeRules() {}

    static ArchRule nullMarked(String packages) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .should(condition(
                        "be in a package with @NullMarked",
                        (found, events) -> events.add(new SimpleConditionEvent(
                                found,
                                found.getPackage().isAnnotatedWith(NullMarked.class),
                                found.getName() + " is in a package without @NullMarked"))))
                .as("packages are null-marked in " + packages);
    }

    static ArchRule finalOrSealed(String packages) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .and()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .as("classes are final in " + packages);
    }

    /// One name, one meaning: a reader who meets a name needs no import to know it.
    static ArchRule simpleNamesAreUnique(String packages) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .and()
                .areTopLevelClasses()
                .should(new ArchCondition<>("have a simple name of their own") {
                    private final Map<String, Set<String>> names = new HashMap<>();

                    @Override
                    public void init(Collection<JavaClass> all) {
                        all.stream()
                                .filter(found -> !found.getSimpleName().equals("package-info"))
                                .forEach(found -> names.computeIfAbsent(found.getSimpleName(), name -> new HashSet<>())
                                        .add(found.getName()));
                    }

                    @Override
                    public void check(JavaClass found, ConditionEvents events) {
                        Set<String> same = names.getOrDefault(found.getSimpleName(), Set.of());
                        events.add(new SimpleConditionEvent(
                                found, same.size() <= 1, found.getSimpleName() + " names several classes: " + same));
                    }
                })
                .as("no simple name occurs twice in " + packages);
    }

    /// A package with more top-level types than this holds more than one concern.
    static ArchRule atMostTypes(int most, String packages) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .should(condition("be in a package of at most " + most + " types", (found, events) -> {
                    long types = found.getPackage().getClasses().stream()
                            .filter(JavaClass::isTopLevelClass)
                            .filter(type -> !type.isArray())
                            .filter(type -> !type.getSimpleName().equals("package-info"))
                            .count();
                    events.add(new SimpleConditionEvent(
                            found, types <= most, found.getPackageName() + " has " + types + " types"));
                }))
                .as("a package has at most " + most + " types in " + packages);
    }

    /// More parameters than this mean that a record is missing. `except` are records that mirror a wire format.
    static ArchRule atMostParameters(int most, String packages, List<String> except) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .and()
                .areNotEnums()
                .should(condition(
                        "have constructors of at most " + most + " parameters",
                        (found, events) -> found.getConstructors().forEach(constructor -> {
                            int count = constructor.getRawParameterTypes().size();
                            events.add(new SimpleConditionEvent(
                                    found,
                                    count <= most || except.contains(found.getName()),
                                    found.getName() + " has a constructor of " + count + " parameters"));
                        })))
                .as("constructors have at most " + most + " parameters in " + packages);
    }

    private static ArchCondition<JavaClass> condition(String text, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass found, ConditionEvents events) {
                check.accept(found, events);
            }
        };
    }
}
