package health.overturn.local.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/// The rules, as functions of the packages they hold for, so that a violator can be held against them too.
final class ArchitectureRules {
    private static final List<String> CLOCKS =
            List.of("now", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone");

    private ArchitectureRules() {}

    /// Same input, same output: whoever needs the time, chance or the environment is given it.
    static ArchRule pure(String packages) {
        return noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .callMethodWhere(readsTheSurroundings())
                .orShould()
                .dependOnClassesThat(are(assignableToAny(Clock.class, java.util.Random.class)))
                .as("time, chance and environment come in as parameters in " + packages)
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheSurroundings() {
        return DescribedPredicate.describe("reads clock, environment or console", call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getName();
            boolean clock = owner.startsWith("java.time.") || owner.equals("java.lang.System");
            boolean environment = name.equals("getenv") || name.equals("getProperty");
            return (clock && CLOCKS.contains(name))
                    || (owner.equals("java.lang.System") && environment)
                    || (owner.equals("java.lang.Math") && name.equals("random"));
        });
    }

    private static DescribedPredicate<JavaClass> assignableToAny(Class<?>... types) {
        return DescribedPredicate.describe(
                "assignable to a clock or a random generator",
                candidate -> List.of(types).stream().anyMatch(candidate::isAssignableTo));
    }

    static ArchRule nothingIsPrinted(String packages) {
        return noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .as("nothing is printed in " + packages)
                .allowEmptyShould(true);
    }

    static ArchRule nullMarked(String packages) {
        return classes()
                .that()
                .resideInAPackage(packages)
                .should(standInANullMarkedPackage())
                .as("packages are null-marked in " + packages);
    }

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return new ArchCondition<>("stand in a package with @NullMarked") {
            @Override
            public void check(JavaClass candidate, ConditionEvents events) {
                boolean marked = candidate.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(candidate, marked, candidate.getName() + " is not null-marked"));
            }
        };
    }

    static ArchRule withoutCycles(String slices) {
        return slices().matching(slices).should().beFreeOfCycles();
    }

    /// `x12` and `archive` are the reader's own rooms: what is behind the door is nobody else's business.
    static ArchRule onlyUsedFrom(String home, String room) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room)
                .as(room + " is used from " + home + " alone")
                .allowEmptyShould(true);
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

    /// A boolean argument says nothing where it is passed.
    static ArchRule noFlags(String packages) {
        return noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(packages)
                .and()
                .areDeclaredInClassesThat()
                .areNotRecords()
                .should()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "a boolean among them",
                        types -> types.stream().anyMatch(type -> type.isEquivalentTo(boolean.class))))
                .as("public methods take no boolean in " + packages)
                .allowEmptyShould(true);
    }
}
