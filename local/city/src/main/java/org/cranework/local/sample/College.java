package org.cranework.local.sample;

import java.util.List;

/**
 * A college and its autumns.
 *
 * @param client the name of its client, without the prefix
 * @param intakes the oldest first
 */
public record College(String client, Names name, String region, List<Intake> intakes) {

    Organization organization(int number) {
        return new Organization(number, "school", null, "8336", region, name);
    }
}
