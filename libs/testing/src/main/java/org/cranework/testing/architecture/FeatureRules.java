package org.cranework.testing.architecture;

import java.util.List;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** What features, and services, may know of each other. */
final class FeatureRules {

    private static final Set<String> SERVICES = Set.of("talent", "training", "housing", "gateway");

    private FeatureRules() {}

    static List<ArchRule> of(String root) {
        return List.of(
                classes().that().resideInAPackage(root + "..").should(notReachIntoOtherFeatures(root))
                        .because("a feature offers the others its use cases and events; its entities, repositories and "
                                + "resources are its own, so that it can change"),
                slices().matching(root + ".(*)..").should().beFreeOfCycles()
                        .because("two features that need each other are one"),
                noClasses().that().resideInAPackage(root + "..").should().dependOnClassesThat(areOfAnotherService(root))
                        .because("services share contracts and libs, never code"));
    }

    private static ArchCondition<JavaClass> notReachIntoOtherFeatures(String root) {
        return new ArchCondition<>("touch other features only through use cases and events") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    String theirs = feature(root, target);
                    if (!theirs.isEmpty() && !theirs.equals(feature(root, type)) && isInner(target)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isInner(JavaClass type) {
        return Kinds.ENTITY.test(type) || Kinds.REPOSITORY.test(type) || Kinds.RESOURCE.test(type);
    }

    private static String feature(String root, JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.", 2)[0] : "";
    }

    private static DescribedPredicate<JavaClass> areOfAnotherService(String root) {
        return DescribedPredicate.describe("are of another service", type -> SERVICES.stream()
                .map(service -> "org.cranework." + service).filter(other -> !root.equals(other))
                .anyMatch(other -> type.getPackageName().equals(other) || type.getPackageName().startsWith(other + ".")));
    }
}
