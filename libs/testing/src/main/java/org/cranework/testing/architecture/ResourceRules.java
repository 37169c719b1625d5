package org.cranework.testing.architecture;

import java.util.List;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/** What a resource is: the thin edge of a use case. */
final class ResourceRules {

    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS");

    private ResourceRules() {}

    static List<ArchRule> all() {
        return List.of(
                methods().that().areDeclaredInClassesThat(Kinds.RESOURCE).should(notSpeakOfEntities())
                        .because("what is on the wire is the contract's, what is in the database is ours; one class for both "
                                + "leaks fields and freezes tables"),
                methods().that().areDeclaredInClassesThat(Kinds.RESOURCE).and(answerRequests()).should()
                        .beAnnotatedWith("org.cranework.identity.access.Permits")
                        .because("an operation that names no permission would be open to nobody or to everybody"),
                classes().that(Kinds.RESOURCE).should()
                        .beAnnotatedWith("io.smallrye.common.annotation.RunOnVirtualThread")
                        .because("resources are plain blocking code, and the admission gate counts on it"),
                noClasses().that(Kinds.RESOURCE).should().beAnnotatedWith(TRANSACTIONAL)
                        .because("transactions start at the use case"),
                noMethods().that().areDeclaredInClassesThat(Kinds.RESOURCE).should().beAnnotatedWith(TRANSACTIONAL)
                        .because("transactions start at the use case"),
                noClasses().that(Kinds.RESOURCE).should().dependOnClassesThat(Kinds.REPOSITORY)
                        .because("a resource calls one use case, which knows the caller's scope"));
    }

    private static DescribedPredicate<JavaMethod> answerRequests() {
        return DescribedPredicate.describe("answer requests",
                method -> METHODS.stream().anyMatch(name -> method.isAnnotatedWith("jakarta.ws.rs." + name)));
    }

    private static ArchCondition<JavaMethod> notSpeakOfEntities() {
        return new ArchCondition<>("not have entities in their signatures") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getAllInvolvedRawTypes().stream().filter(type -> isInSignature(method, type)).filter(Kinds.ENTITY)
                        .forEach(entity -> events.add(SimpleConditionEvent.violated(method,
                                method.getFullName() + " has " + entity.getSimpleName() + " in its signature")));
            }
        };
    }

    private static boolean isInSignature(JavaMethod method, JavaClass type) {
        return !method.getModifiers().contains(JavaModifier.PRIVATE)
                && !type.equals(method.getOwner());
    }
}
