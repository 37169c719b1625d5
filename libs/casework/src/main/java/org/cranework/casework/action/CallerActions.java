package org.cranework.casework.action;

import java.util.List;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.access.Permissions;
import org.cranework.web.action.Actions;
import org.cranework.web.action.AllowedAction;

/** Lists the actions that the caller of the request at hand may ask for. */
@ApplicationScoped
public class CallerActions {

    private final Actions actions;
    private final CurrentCaller current;
    private final Permissions permissions = Permissions.load();

    public CallerActions(Actions actions, CurrentCaller current) {
        this.actions = actions;
        this.current = current;
    }

    /**
     * The transitions among these that the caller's roles may ask for, each a POST to {@code <path>/<action>}.
     *
     * @param possible what the record's state allows
     * @param operation the id of an action's operation
     * @param path where the record is
     */
    public List<AllowedAction> posts(List<String> possible, UnaryOperator<String> operation, String path) {
        return possible.stream().filter(action -> may(operation.apply(action)))
                .map(action -> actions.post(action, path + "/" + action)).toList();
    }

    /** The change of a record by PATCH, where the caller's roles may ask for it. */
    public List<AllowedAction> patch(String action, String operation, String path) {
        return may(operation) ? List.of(actions.of(action, "PATCH", path)) : List.of();
    }

    private boolean may(String operation) {
        return permissions.scope(operation, current.caller()).isPresent();
    }
}
