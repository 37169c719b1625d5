package org.cranework.web.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;

/** All bundles of the class path, read once at the start so that a missing translation shows there and not to a caller. */
@Startup
@Singleton
class BundledMessages implements Messages {

    private static final String DECLARATION = "META-INF/cranework-messages";

    private final Map<Locale, Map<String, String>> texts = new HashMap<>();

    BundledMessages() {
        this(Thread.currentThread().getContextClassLoader());
    }

    BundledMessages(ClassLoader loader) {
        Languages.all().forEach(locale -> texts.put(locale, new HashMap<>()));
        declaredBundles(loader).forEach(name -> add(loader, name));
    }

    @Override
    public String text(Locale locale, String key, Map<String, ?> arguments) {
        Map<String, String> language = texts.getOrDefault(locale, texts.get(Languages.ENGLISH));
        String pattern = language.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message bundle declares " + key);
        }
        return Template.fill(pattern, arguments);
    }

    @Override
    public boolean has(String key) {
        return texts.get(Languages.ENGLISH).containsKey(key);
    }

    private void add(ClassLoader loader, String name) {
        Set<String> keys = Bundle.load(loader, name, Languages.ENGLISH).texts().keySet();
        for (Locale locale : Languages.all()) {
            Bundle bundle = Bundle.load(loader, name, locale);
            bundle.requireSameKeysAs(keys);
            bundle.texts().forEach((key, text) -> {
                if (texts.get(locale).putIfAbsent(key, text) != null) {
                    throw new IllegalStateException("Message " + key + " of bundle " + name + " is declared by another too");
                }
            });
        }
    }

    private static Set<String> declaredBundles(ClassLoader loader) {
        Set<String> names = new TreeSet<>();
        try {
            for (URL declaration : Collections.list(loader.getResources(DECLARATION))) {
                try (BufferedReader reader = new BufferedReader(
                        new InputStreamReader(declaration.openStream(), StandardCharsets.UTF_8))) {
                    reader.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(names::add);
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(DECLARATION, e);
        }
    }
}
