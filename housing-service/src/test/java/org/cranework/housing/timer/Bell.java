package org.cranework.housing.timer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.casework.timer.TimerHandler;

/** A handler that notes when it rang, and fails for those it was told to. */
@ApplicationScoped
class Bell implements TimerHandler {

    private final List<UUID> rung = new CopyOnWriteArrayList<>();
    private final Set<UUID> broken = ConcurrentHashMap.newKeySet();

    @Override
    public String kind() {
        return "bell";
    }

    @Override
    public void fire(UUID subject) {
        if (broken.contains(subject)) {
            throw new IllegalStateException("the bell is broken");
        }
        rung.add(subject);
    }

    void breakFor(UUID subject) {
        broken.add(subject);
    }

    void mend(UUID subject) {
        broken.remove(subject);
    }

    List<UUID> rung(Set<UUID> subjects) {
        return rung.stream().filter(subjects::contains).toList();
    }
}
