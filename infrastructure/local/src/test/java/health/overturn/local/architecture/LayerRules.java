package health.overturn.local.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/// Rules about who may use whom, as functions of packages, so that each can be held against a violator too.
final class LayerRules {
    private LayerRules() {}

    /// A package below `root` uses only packages of earlier groups. A group is a list of names with commas between
    /// them; its members do not use each other. A package without a place in the order breaks the rule; classes in
    /// `root` itself may use all.
    static ArchRule onlyDown(String root, String... groups) {
        List<List<String>> order = List.of(groups).stream()
                .map(group -> List.of(group.split(", ")))
                .toList();
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(useEarlierGroupsOnly(root, order))
                .as("packages of " + root + " use only packages before them in the order " + order);
    }

    private static ArchCondition<JavaClass> useEarlierGroupsOnly(String root, List<List<String>> order) {
        return new ArchCondition<>("use only packages before their own") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                String from = below(root, user);
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (!target.getPackageName().startsWith(root + ".")) {
                        continue;
                    }
                    String to = below(root, target);
                    boolean allowed = from.equals(to) || place(order, to) < place(order, from);
                    events.add(new SimpleConditionEvent(user, allowed, dependency.getDescription()));
                }
            }
        };
    }

    /// The first part of a class's package below `root`; empty for a class in `root` itself.
    private static String below(String root, JavaClass found) {
        String name = found.getPackageName();
        return name.equals(root) ? "" : name.substring(root.length() + 1).split("\\.", 2)[0];
    }

    private static int place(List<List<String>> order, String name) {
        if (name.isEmpty()) {
            return order.size();
        }
        for (int group = 0; group < order.size(); group++) {
            if (order.get(group).contains(name)) {
                return group;
            }
        }
        throw new AssertionError("package " + name + " has no place in the order " + order + "; give it one");
    }

    static ArchRule withoutCycles(String slices) {
        return slices().matching(slices).should().beFreeOfCycles();
    }

    /// `room` is an inner part of `home`: nothing outside of `home` uses it.
    static ArchRule onlyUsedFrom(String home, String room) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room)
                .as(room + " is used from " + home + " alone");
    }

    /// Only these packages know the library.
    static ArchRule onlyUsedIn(String library, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .as(library + " is used only in " + List.of(packages));
    }

    static ArchRule notUsedIn(String user, String... packages) {
        return noClasses()
                .that()
                .resideInAPackage(user)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .as(user + " does not use " + List.of(packages));
    }
}
