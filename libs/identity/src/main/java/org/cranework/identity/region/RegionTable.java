package org.cranework.identity.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.inject.Singleton;

/** The table of {@code regions.csv}, read once. */
@Singleton
final class RegionTable implements Regions {

    private final SortedMap<String, Region> byCode;

    RegionTable() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                RegionTable.class.getResourceAsStream("regions.csv"), StandardCharsets.UTF_8))) {
            SortedMap<String, Region> regions = new TreeMap<>();
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(parts -> regions.put(parts[0],
                    new Region(parts[0], parts[1], Optional.of(parts[2]).filter(edition -> !edition.isEmpty()))));
            byCode = Collections.unmodifiableSortedMap(regions);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public Collection<Region> all() {
        return byCode.values();
    }
}
