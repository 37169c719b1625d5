package org.cranework.identity.region;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RegionsTest {

    private final Regions regions = Regions.table();

    @Test
    void shouldKnowPlacesInForce() {
        assertThat(regions.find("230206")).contains(new Region("230206", "富拉尔基区", Optional.empty()));
        assertThat(regions.all().stream().filter(region -> region.code().endsWith("0000"))).hasSize(34);
    }

    @Test
    void shouldKnowRepealedCodes() {
        // Nehe was a county until it became a city of its own code.
        assertThat(regions.find("230222")).contains(new Region("230222", "讷河县", Optional.of("199212")));
        assertThat(regions.all().stream().filter(region -> region.repealed().isPresent())).hasSizeGreaterThan(3_000);
    }

    @Test
    void shouldNotKnowACodeNeverAssigned() {
        assertThat(regions.find("990101")).isEmpty();
    }
}
