package org.cranework.testing.architecture;

import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;

/** All rules a service keeps; each says why it is one. */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /** Fails with every place where the classes below a service's root package break a rule. */
    public static void check(String rootPackage) {
        JavaClasses classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        if (classes.isEmpty()) {
            throw new AssertionError("There are no classes below " + rootPackage);
        }
        List<String> broken = violations(classes, rootPackage);
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n", broken));
        }
    }

    static List<String> violations(JavaClasses classes, String rootPackage) {
        return Stream.of(FeatureRules.of(rootPackage), ResourceRules.all(), CodeRules.all()).flatMap(List::stream)
                .map(rule -> evaluate(rule, classes)).filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString()).toList();
    }

    private static EvaluationResult evaluate(ArchRule rule, JavaClasses classes) {
        return rule.allowEmptyShould(true).evaluate(classes);
    }
}
