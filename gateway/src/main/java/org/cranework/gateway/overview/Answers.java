package org.cranework.gateway.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What services last answered, question by question, and since when those are silent that are. A caller's own answer is never
 * another's: the key holds who asked.
 */
@Singleton
class Answers {

    private static final int MOST = 1_000;

    private final Clock clock;
    private final Map<String, Answer> last = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > MOST;
        }
    };
    private final Map<String, Instant> silentSince = new ConcurrentHashMap<>();

    Answers(Clock clock) {
        this.clock = clock;
    }

    /**
     * One answer.
     *
     * @param items its figures
     * @param at when it came
     */
    record Answer(JsonNode items, Instant at) {}

    Answer heard(String service, String question, JsonNode items) {
        silentSince.remove(service);
        Answer answer = new Answer(items, now());
        synchronized (last) {
            last.put(service + "?" + question, answer);
        }
        return answer;
    }

    /** The last answer to the question; null where there was none. */
    Answer last(String service, String question) {
        synchronized (last) {
            return last.get(service + "?" + question);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    Instant silentSince(String service) {
        return silentSince.computeIfAbsent(service, name -> now());
    }
}
