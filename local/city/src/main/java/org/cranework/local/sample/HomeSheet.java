package org.cranework.local.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A ledger of one owner's homes, as its office would write it down: how far each had come when the city went live. */
final class HomeSheet {

    private static final String HEADER = "小区,楼栋,房号,区划代码,业主类型,房源类型,面积,卧室数,规划日期,筹集日期,改造日期,验收日期,上架日期,依据";

    private HomeSheet() {}

    /** Writes the ledger; the same content each time. */
    static Path write(Path folder, int owner, List<Homes> homes, String goLive) throws IOException {
        return Sheet.write(folder.resolve("homes-" + owner + ".csv"), HEADER, rows(homes, goLive).stream());
    }

    /** One row for each home. */
    static List<String> rows(List<Homes> homes, String goLive) {
        return SampleHome.of(homes).stream().map(home -> row(home, goLive)).toList();
    }

    private static String row(SampleHome home, String goLive) {
        Homes homes = home.homes();
        return String.join(",", homes.estate(), home.building(), home.number(), homes.region(), homes.ownerKind(),
                homes.kind(), homes.area(), String.valueOf(homes.bedrooms()), homes.planned(),
                day(homes.acquired(), goLive), day(homes.renovating(), goLive), day(homes.accepted(), goLive),
                day(homes.available(), goLive), homes.source());
    }

    private static String day(String day, String goLive) {
        return day == null || day.compareTo(goLive) >= 0 ? "" : day;
    }
}
