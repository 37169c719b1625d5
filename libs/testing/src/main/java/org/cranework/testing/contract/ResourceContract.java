package org.cranework.testing.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.cranework.contracts.Contract;
import org.cranework.contracts.Operation;

/**
 * Compares the compiled resources of a service with its contract, both ways: every operation has its method, every method its
 * operation, under the id its {@code @Permits} names, with the parameters the contract gives.
 */
public final class ResourceContract {

    /** Read by libs/web, not by resource methods. */
    private static final Set<String> READ_BY_THE_EDGE = Set.of("Accept-Language", "Idempotency-Key", "If-None-Match");

    private ResourceContract() {}

    /** Fails with every difference between {@code contracts/openapi/<context>.yaml} and the resources below a package. */
    public static void check(String context, String rootPackage) {
        List<String> differences = differences(Contract.of(context), ResourceMethod.in(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(rootPackage)));
        if (!differences.isEmpty()) {
            throw new AssertionError(context + " and its contract differ:\n  " + String.join("\n  ", differences));
        }
    }

    static List<String> differences(Contract contract, List<ResourceMethod> methods) {
        Map<String, ResourceMethod> implemented = new TreeMap<>();
        methods.forEach(method -> implemented.put(method.request(), method));
        Map<String, Operation> promised = contract.operations().stream()
                .collect(Collectors.toMap(operation -> operation.method() + " " + operation.path().shape(),
                        operation -> operation));
        List<String> differences = new ArrayList<>();
        implemented.forEach((request, method) -> {
            if (!promised.containsKey(request)) {
                differences.add(request + " is not in the contract, but " + method.name() + " answers it");
            }
        });
        promised.forEach((request, operation) -> {
            if (implemented.containsKey(request)) {
                compare(operation, implemented.get(request), differences);
            } else {
                differences.add(operation + " has no resource method");
            }
        });
        return differences;
    }

    private static void compare(Operation operation, ResourceMethod method, List<String> differences) {
        if (!operation.id().equals(method.operation())) {
            differences.add(method.name() + " permits " + method.operation() + ", the contract calls it " + operation.id());
        }
        Set<String> declared = operation.parameters().stream()
                .filter(parameter -> !parameter.path("in").asText().equals("path"))
                .map(parameter -> parameter.path("name").asText()).collect(Collectors.toSet());
        declared.stream().filter(name -> !READ_BY_THE_EDGE.contains(name) && !method.all().contains(name))
                .forEach(name -> differences.add(method.name() + " does not take " + name + " of " + operation.id()));
        method.own().stream().filter(name -> !declared.contains(name))
                .forEach(name -> differences.add(method.name() + " takes " + name + ", which " + operation.id() + " has not"));
        Set<String> read = operation.definition().path("requestBody").path("content").properties().stream()
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        if (!method.consumes().isEmpty() && !method.consumes().equals(read)) {
            differences.add(method.name() + " reads " + method.consumes() + ", " + operation.id() + " " + read);
        }
    }
}
