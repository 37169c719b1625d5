package org.cranework.housing.lease;

import java.util.Arrays;

import org.cranework.casework.Coded;

/** What callers may ask of a lease, and the operation that each is. */
enum LeaseAction implements Coded {
    SIGN("signLease"), MOVE_IN("moveIntoLease"), GIVE_NOTICE("giveLeaseNotice"), END("endLease"), VOID("voidLease");

    private final String operation;

    LeaseAction(String operation) {
        this.operation = operation;
    }

    String operation() {
        return operation;
    }

    static String operationOf(String action) {
        return Arrays.stream(values()).filter(one -> one.code().equals(action)).findFirst().orElseThrow().operation;
    }
}
