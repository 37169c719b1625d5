package org.cranework.identity.access;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cranework.contracts.Permission;

/** {@code contracts/permissions.csv}: which role may call which operation, and how far it then reaches. */
public final class Permissions {

    /** The words of the scope column, the widest last. */
    enum Reach {
        PUBLIC, SELF, ORGANIZATION, REGION, CITY
    }

    private final Map<String, Map<String, Reach>> byOperation = new HashMap<>();

    Permissions(List<Permission> all) {
        for (Permission one : all) {
            byOperation.computeIfAbsent(one.operation(), operation -> new HashMap<>()).put(one.role(), reach(one.scope()));
        }
    }

    /** @return the suite's permissions, from the contracts on the class path */
    public static Permissions load() {
        return new Permissions(Permission.all());
    }

    private static Reach reach(String scope) {
        return Reach.valueOf(scope.toUpperCase(Locale.ROOT));
    }

    /** @return all operations that the file knows */
    public Set<String> operations() {
        return Set.copyOf(byOperation.keySet());
    }

    /** @return whether an operation needs no token */
    public boolean isPublic(String operation) {
        return byOperation.getOrDefault(operation, Map.of()).containsKey(Permission.ANYONE);
    }

    /**
     * @return how far the operation reaches for this caller: the widest that one of its roles grants and its claims fill; nothing
     *         when none does. A role that reaches a region gives nothing to a caller without one.
     */
    public Optional<Scope> scope(String operation, Caller caller) {
        Map<Reach, Scope> granted = new EnumMap<>(Reach.class);
        byOperation.getOrDefault(operation, Map.of()).forEach((role, reach) -> {
            if (role.equals(Permission.ANYONE) || caller.roles().contains(role)) {
                fill(reach, caller).ifPresent(scope -> granted.put(reach, scope));
            }
        });
        return granted.entrySet().stream().max(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
    }

    private static Optional<Scope> fill(Reach reach, Caller caller) {
        return switch (reach) {
            case PUBLIC -> Optional.of(new Scope.Public());
            case SELF -> caller.person().map(Scope.Person::new);
            case ORGANIZATION -> caller.organization().map(Scope.Organization::new);
            case REGION -> caller.region().map(Scope.Region::of);
            case CITY -> Optional.of(new Scope.City());
        };
    }
}
