package org.cranework.web.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** One module's texts in one language. */
record Bundle(String name, Locale locale, Map<String, String> texts) {

    static Bundle load(ClassLoader loader, String name, Locale locale) {
        String path = name + "_" + locale + ".properties";
        try (InputStream stream = loader.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("Message bundle " + path + " is declared but not on the class path");
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> texts = new LinkedHashMap<>();
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
            return new Bundle(name, locale, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    void requireSameKeysAs(Set<String> keys) {
        if (!keys.equals(texts.keySet())) {
            Set<String> missing = new TreeSet<>(keys);
            missing.removeAll(texts.keySet());
            Set<String> extra = new TreeSet<>(texts.keySet());
            extra.removeAll(keys);
            throw new IllegalStateException("Message bundle " + name + " in " + locale.toLanguageTag() + " lacks " + missing
                    + " and has " + extra + " beyond the English one");
        }
    }
}
