package org.cranework.local.sample;

import java.util.HashMap;
import java.util.Map;

/** What something is called; Russian may be missing. */
public record Names(String zh, String en, String ru) {

    Map<String, String> representation() {
        Map<String, String> names = new HashMap<>(Map.of("zh", zh, "en", en));
        if (ru != null) {
            names.put("ru", ru);
        }
        return names;
    }
}
