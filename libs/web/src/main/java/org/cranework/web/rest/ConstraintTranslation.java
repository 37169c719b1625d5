package org.cranework.web.rest;

import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;
import org.cranework.web.problem.Violation;

/** Bean Validation's findings as violations: the place as a pointer, the rule as a code, the limits as arguments. */
public final class ConstraintTranslation {

    private static final Map<String, String> CODES = Map.ofEntries(Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"), Map.entry("NotEmpty", "required"), Map.entry("Size", "size"),
            Map.entry("Min", "minimum"), Map.entry("Max", "maximum"), Map.entry("Positive", "positive"),
            Map.entry("PositiveOrZero", "not-negative"), Map.entry("Pattern", "wrong-format"),
            Map.entry("Email", "wrong-format"), Map.entry("Null", "not-allowed"), Map.entry("PastOrPresent", "in-future"),
            Map.entry("Past", "in-future"));

    private ConstraintTranslation() {}

    /** The refusal; empty where it is our own answer that breaks a rule, which is no fault of the caller. */
    public static Optional<ProblemException> of(ConstraintViolationException failure) {
        ProblemException problem = ProblemException.of(CommonProblem.INVALID_REQUEST);
        List<Violation> violations = failure.getConstraintViolations().stream().map(ConstraintTranslation::translate)
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::code)).toList();
        boolean ours = failure.getConstraintViolations().stream().anyMatch(ConstraintTranslation::isReturnValue);
        violations.forEach(problem::violation);
        return ours ? Optional.empty() : Optional.of(problem);
    }

    /** One finding; a constraint of a lib or service names its own code as its message, {@code {check-digit}}. */
    static Violation translate(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        String template = violation.getMessageTemplate();
        boolean own = template.matches("\\{[a-z0-9-]+}");
        String code = own
                ? template.substring(1, template.length() - 1)
                : CODES.getOrDefault(constraint.annotationType().getSimpleName(), "invalid-value");
        return new Violation(pointer(violation.getPropertyPath()), code, arguments(violation));
    }

    private static Map<String, Object> arguments(ConstraintViolation<?> violation) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        violation.getConstraintDescriptor().getAttributes().forEach((name, value) -> {
            if (value instanceof Number || name.equals("regexp")) {
                arguments.put(name, value);
            }
        });
        return arguments;
    }

    private static boolean isReturnValue(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER
                    || node.getKind() == ElementKind.CONSTRUCTOR) {
                continue;
            }
            if (node.isInIterable()) {
                pointer.append('/').append(node.getIndex() == null ? node.getKey() : node.getIndex());
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
