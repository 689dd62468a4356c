package health.overturn.local.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;

/// Rules about what code of a package may do, as functions of packages, so that each can be held against a violator.
final class CodeRules {
    private static final List<String> CLOCKS =
            List.of("now", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone");

    private CodeRules() {}

    /// The same input gives the same output: time, chance and environment come in as parameters.
    static ArchRule pure(String packages) {
        return noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .callMethodWhere(readsTheSurroundings())
                .orShould()
                .dependOnClassesThat(are(assignableToAny(Clock.class, java.util.Random.class)))
                .as("time, chance and environment come in as parameters in " + packages);
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
                .as("nothing is printed in " + packages);
    }

    /// A boolean argument tells the reader of a call nothing.
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
                .as("public methods take no boolean in " + packages);
    }
}
