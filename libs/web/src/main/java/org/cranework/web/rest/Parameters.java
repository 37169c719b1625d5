package org.cranework.web.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.cranework.web.problem.ProblemException;

/**
 * Reads query and header parameters as JSON reads its values, and names the one that does not read: by itself the REST layer
 * answers 404 for {@code ?asOf=tomorrow}. A path parameter that does not read stays a 404.
 */
@Provider
@Singleton
public class Parameters implements ParamConverterProvider {

    private static final Set<Class<?>> READ = Set.of(LocalDate.class, Instant.class, UUID.class,
            Integer.class, int.class, Long.class, long.class, Boolean.class, boolean.class);

    private final ObjectMapper json;

    Parameters(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        String place = place(annotations);
        return place == null || !(READ.contains(type) || type.isEnum()) ? null : new Converter<>(type, place);
    }

    private static String place(Annotation[] annotations) {
        for (Annotation annotation : annotations == null ? new Annotation[0] : annotations) {
            if (annotation instanceof QueryParam query) {
                return "query/" + query.value();
            }
            if (annotation instanceof HeaderParam header) {
                return "header/" + header.value();
            }
        }
        return null;
    }

    private final class Converter<T> implements ParamConverter<T> {

        private final Class<T> type;
        private final String place;

        private Converter(Class<T> type, String place) {
            this.type = type;
            this.place = place;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String value) {
            if (value == null || value.isEmpty()) {
                return null;
            }
            try {
                Object read = switch (type.getSimpleName()) {
                    case "Integer", "int" -> (Object) Integer.valueOf(value);
                    case "Long", "long" -> Long.valueOf(value);
                    case "Boolean", "boolean" -> truth(value);
                    default -> json.convertValue(value, type);
                };
                return (T) read;
            } catch (IllegalArgumentException e) {
                throw ProblemException.invalid(place, type.isEnum() ? "unknown-code" : "wrong-format");
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }

        private static Boolean truth(String value) {
            return switch (value) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(value);
            };
        }
    }
}
