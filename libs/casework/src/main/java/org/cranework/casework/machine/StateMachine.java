package org.cranework.casework.machine;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cranework.casework.CaseProblem;
import org.cranework.casework.Coded;
import org.cranework.web.problem.ProblemException;

/**
 * A declared life cycle: which action leads from which states where. What is not declared cannot happen.
 *
 * <pre>{@code
 * static final StateMachine<OfferState> LIFE = StateMachine.of(OfferState.class)
 *         .action("accept", OfferState.ACCEPTED, OfferState.MADE)
 *         .step("expire", OfferState.EXPIRED, OfferState.MADE)
 *         .build();
 * }</pre>
 *
 * An <em>action</em> is asked for by a caller and listed among the allowed ones; a <em>step</em> follows from something else (a
 * timer, another record) and is never offered.
 *
 * @param <S> the states
 */
public final class StateMachine<S extends Enum<S> & Coded> {

    private final Map<S, Map<String, S>> moves;
    private final Set<String> actions;

    private StateMachine(Map<S, Map<String, S>> moves, Collection<String> actions) {
        this.moves = moves;
        this.actions = Set.copyOf(actions);
    }

    /** Begins a declaration. */
    public static <S extends Enum<S> & Coded> Builder<S> of(Class<S> states) {
        return new Builder<>(states);
    }

    /**
     * Where the action or step leads from this state.
     *
     * @throws ProblemException 409 {@code action-not-allowed} if nowhere
     */
    public S after(S state, String move) {
        S next = moves.get(state).get(move);
        if (next == null) {
            throw refusal(state, move);
        }
        return next;
    }

    /**
     * Where an action leads that a caller asked for; a step is refused like an action that is not there.
     *
     * @throws ProblemException 409 {@code action-not-allowed} if nowhere
     */
    public S afterAction(S state, String action) {
        if (!actions.contains(action)) {
            throw refusal(state, action);
        }
        return after(state, action);
    }

    /** Whether the action or step leads anywhere from this state. */
    public boolean allows(S state, String move) {
        return moves.get(state).containsKey(move);
    }

    private ProblemException refusal(S state, String move) {
        return ProblemException.of(CaseProblem.ACTION_NOT_ALLOWED).with("action", move).with("state", state.code())
                .with("allowed", String.join(", ", actions(state)));
    }

    /** The actions a caller may ask for in this state, as declared; none at an end. */
    public List<String> actions(S state) {
        return moves.get(state).keySet().stream().filter(actions::contains).toList();
    }

    /**
     * Collects the moves.
     *
     * @param <S> the states
     */
    public static final class Builder<S extends Enum<S> & Coded> {

        private final Map<S, Map<String, S>> moves;
        private final Set<String> actions = new java.util.HashSet<>();

        private Builder(Class<S> states) {
            moves = new EnumMap<>(states);
            for (S state : states.getEnumConstants()) {
                moves.put(state, new LinkedHashMap<>());
            }
        }

        /** Declares what callers may ask for. */
        @SafeVarargs
        public final Builder<S> action(String action, S target, S... sources) {
            actions.add(action);
            return step(action, target, sources);
        }

        /** Declares what follows from something else. */
        @SafeVarargs
        public final Builder<S> step(String step, S target, S... sources) {
            for (S source : sources) {
                if (moves.get(source).putIfAbsent(step, target) != null) {
                    throw new IllegalArgumentException(step + " leads two ways from " + source);
                }
            }
            return this;
        }

        /** The machine; it does not change any more. */
        public StateMachine<S> build() {
            Map<S, Map<String, S>> declared = new EnumMap<>(moves);
            declared.replaceAll((state, to) -> new LinkedHashMap<>(to));
            return new StateMachine<>(declared, actions);
        }
    }
}
