package org.cranework.talent;

import io.restassured.RestAssured;
import org.cranework.testing.contract.ContractFilter;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Checks every exchange of a test class against the contract. */
public final class HeldToContract implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        RestAssured.replaceFiltersWith(ContractFilter.of("talent"));
    }
}
