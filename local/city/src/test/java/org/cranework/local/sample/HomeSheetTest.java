package org.cranework.local.sample;

import java.nio.file.Path;
import java.util.List;

import org.cranework.local.backbone.Home;
import org.cranework.local.city.City;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HomeSheetTest {

    private static final CityDescription CITY = new City(Home.path(), Path.of("unused"), 0).description();

    @Test
    void shouldTellOfTheHomesThatArePublishedAsTheyWereAtGoLive() {
        // When
        List<String[]> rows = HomeSheet.rows(CITY.homes(), CITY.goLive()).stream().map(row -> row.split(",", -1)).toList();

        // Then
        assertThat(rows.stream().filter(row -> row[5].equals("人才公寓"))).hasSize(200);
        assertThat(rows.stream().filter(row -> !row[11].isEmpty())).isEmpty();
        assertThat(rows.stream().filter(row -> row[5].equals("筹集房源") && !row[9].isEmpty())).hasSize(309);
        assertThat(rows.stream().filter(row -> row[5].equals("团购商品房") && !row[9].isEmpty())).hasSize(60);
    }

    @Test
    void shouldLeaveWhatFollowedToTheOfficer() {
        // When
        List<SampleHome.Step> steps = SampleHome.of(CITY.homes()).stream()
                .flatMap(home -> home.stepsSince(CITY.goLive()).stream()).toList();

        // Then
        assertThat(steps.stream().filter(step -> step.action().equals("accept-works"))).hasSize(51);
        assertThat(steps.stream().filter(step -> step.action().equals("open"))).hasSize(20);
        assertThat(steps).hasSize(71);
    }

    @Test
    void shouldNumberTheHomesOfAnEstateOn() {
        // When
        List<String> places = HomeSheet.rows(CITY.homes(), CITY.goLive()).stream().map(row -> row.split(",", -1))
                .map(row -> row[0] + " " + row[1] + " " + row[2]).toList();

        // Then
        assertThat(places).doesNotHaveDuplicates().contains("示例人才公寓一期 1号楼 1-101", "示例人才公寓一期 3号楼 1-1004");
    }
}
