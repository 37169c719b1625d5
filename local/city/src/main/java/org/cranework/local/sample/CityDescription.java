package org.cranework.local.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.cranework.local.backbone.BackboneException;

/**
 * A city as {@code local/city/cities} describes it: what its services are set to, and what is loaded into it.
 *
 * @param region its GB/T 2260 code
 * @param zone of its days of law
 * @param goLive the first day counted as it happens
 * @param employer the number of the organization that the personnel officer works for
 * @param homes what its homes went through; a city may have none
 */
public record CityDescription(Names name, List<String> languages, String region, String zone, String goLive,
        List<College> colleges, List<Organization> organizations, int employer, List<Homes> homes, People people,
        Expected expected) {

    public CityDescription {
        homes = homes == null ? List.of() : List.copyOf(homes);
    }

    /** What the overview shows of a day once everything is counted. */
    public record Expected(String asOf, Map<String, Double> figures) {}

    /** Reads a description; one with a member that is not known is refused. */
    public static CityDescription read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BackboneException("No city is described in " + file);
        }
        try {
            return new YAMLMapper().readValue(file.toFile(), CityDescription.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What its services are set to, as they name it. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("cranework.city.region", region);
        settings.put("cranework.city.zone", zone);
        settings.put("cranework.city.go-live", goLive);
        settings.put("cranework.city.name.zh", name.zh());
        settings.put("cranework.city.name.en", name.en());
        // Set though empty: a city without a Russian name must not be called by the default's.
        settings.put("cranework.city.name.ru", Objects.requireNonNullElse(name.ru(), ""));
        settings.put("cranework.city.languages", String.join(",", languages));
        return settings;
    }

    /** The code without what it leaves open: whoever works for the city works for all regions that begin so. */
    public String regionPrefix() {
        return region.replaceFirst("(00)+$", "");
    }

    College college(String client) {
        return colleges.stream().filter(college -> college.client().equals(client)).findFirst().orElseThrow();
    }

    /** The college as the register takes it. */
    Organization organization(College college) {
        return college.organization(1 + colleges.indexOf(college));
    }

    /** All of them, the colleges first. */
    Stream<Organization> everyOrganization() {
        return Stream.concat(IntStream.range(0, colleges.size()).mapToObj(i -> colleges.get(i).organization(1 + i)),
                organizations.stream());
    }
}
