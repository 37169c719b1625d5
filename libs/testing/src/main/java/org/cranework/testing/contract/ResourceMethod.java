package org.cranework.testing.contract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;

/**
 * A compiled resource method, read from its byte code.
 *
 * @param name for people
 * @param request method and path, its places unnamed
 * @param operation what its {@code @Permits} says
 * @param own the query and header parameters it takes itself
 * @param all these and those of its bean parameters
 * @param consumes the media types it reads, where it says so
 */
record ResourceMethod(String name, String request, String operation, Set<String> own, Set<String> all, Set<String> consumes) {

    private static final String REST = "jakarta.ws.rs.";
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS");

    static List<ResourceMethod> in(JavaClasses classes) {
        return classes.stream().filter(type -> type.isAnnotatedWith(REST + "Path")).flatMap(type -> type.getMethods().stream())
                .filter(method -> httpMethod(method).isPresent()).map(ResourceMethod::read).toList();
    }

    private static ResourceMethod read(JavaMethod method) {
        String path = join(text(method.getOwner(), REST + "Path"), text(method, REST + "Path"));
        Set<String> own = taken(method).collect(Collectors.toSet());
        Set<String> all = new HashSet<>(own);
        method.getParameters().stream().filter(parameter -> parameter.isAnnotatedWith(REST + "BeanParam"))
                .flatMap(parameter -> members(parameter.getRawType())).forEach(all::add);
        return new ResourceMethod(method.getOwner().getSimpleName() + "." + method.getName(),
                httpMethod(method).orElseThrow() + " " + path.replaceAll("\\{[^}]*}", "{}"),
                text(method, "org.cranework.identity.access.Permits"), own, all, consumes(method));
    }

    private static Stream<String> members(JavaClass bean) {
        return Stream.concat(bean.getConstructors().stream().flatMap(ResourceMethod::taken),
                bean.getFields().stream().flatMap(ResourceMethod::name));
    }

    private static Stream<String> taken(JavaCodeUnit unit) {
        return unit.getParameters().stream().flatMap((JavaParameter parameter) -> name(parameter));
    }

    private static Stream<String> name(HasAnnotations<?> place) {
        return Stream.of("QueryParam", "HeaderParam").map(kind -> text(place, REST + kind)).filter(name -> !name.isEmpty());
    }

    private static Optional<String> httpMethod(JavaMethod method) {
        return METHODS.stream().filter(name -> method.isAnnotatedWith(REST + name)).findFirst();
    }

    private static Set<String> consumes(JavaMethod method) {
        return method.tryGetAnnotationOfType(REST + "Consumes").flatMap(annotation -> annotation.get("value"))
                .map(value -> Arrays.stream((Object[]) value).map(Object::toString).collect(Collectors.toSet()))
                .orElseGet(Set::of);
    }

    private static String text(HasAnnotations<?> place, String annotation) {
        return place.tryGetAnnotationOfType(annotation).flatMap((JavaAnnotation<?> found) -> found.get("value"))
                .map(Object::toString).orElse("");
    }

    private static String join(String type, String method) {
        String joined = ("/" + type + "/" + method).replaceAll("/+", "/");
        return joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }
}
