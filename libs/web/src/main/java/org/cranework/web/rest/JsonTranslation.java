package org.cranework.web.rest;

import java.util.List;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;

/** Says where a JSON body breaks, without the parser's own words: they name classes and quote values. */
public final class JsonTranslation {

    private JsonTranslation() {}

    /** The refusal of a body that Jackson could not read. */
    public static ProblemException of(JacksonException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                ProblemException.invalid(pointer(unknown.getPath()), "unknown-field", "field", unknown.getPropertyName());
            case InvalidFormatException format -> ProblemException.invalid(pointer(format.getPath()), code(format));
            case ValueInstantiationException refused when refused.getCause() instanceof ProblemException problem -> problem;
            case ValueInstantiationException refused ->
                ProblemException.invalid(pointer(refused.getPath()), "invalid-value");
            // Jackson has no type of its own for a second document behind the first.
            case MismatchedInputException rest when rest.getOriginalMessage().startsWith("Trailing token") -> unreadable(rest);
            case MismatchedInputException mismatch when mismatch.getPath().isEmpty() && mismatch.getLocation() == null ->
                ProblemException.invalid("", "required");
            case MismatchedInputException mismatch ->
                ProblemException.invalid(pointer(mismatch.getPath()), "wrong-type");
            default -> unreadable(failure);
        };
    }

    private static String code(InvalidFormatException failure) {
        Class<?> target = failure.getTargetType();
        return target != null && target.isEnum() ? "unknown-code" : "wrong-format";
    }

    private static ProblemException unreadable(JacksonException failure) {
        ProblemException problem = ProblemException.of(CommonProblem.MALFORMED_REQUEST);
        if (failure.getLocation() != null && failure.getLocation().getLineNr() > 0) {
            problem.with("line", failure.getLocation().getLineNr()).with("column", failure.getLocation().getColumnNr());
        }
        return problem;
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            pointer.append('/').append(step.getFieldName() == null
                    ? Integer.toString(step.getIndex())
                    : step.getFieldName().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
