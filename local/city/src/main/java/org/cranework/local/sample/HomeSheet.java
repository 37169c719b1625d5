package org.cranework.local.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A ledger of one owner's homes, as its office would write it down. */
final class HomeSheet {

    private static final String HEADER = "小区,楼栋,房号,区划代码,业主类型,房源类型,面积,卧室数,规划日期,筹集日期,改造日期,验收日期,上架日期,依据";
    private static final int BUILDING = 40;
    private static final int FLOOR = 4;

    private HomeSheet() {}

    /** Writes the ledger; the same content each time. */
    static Path write(Path folder, int owner, List<Homes> homes) throws IOException {
        return Sheet.write(folder.resolve("homes-" + owner + ".csv"), HEADER, rows(homes).stream());
    }

    /** One row for each home, numbered on through its estate. */
    static List<String> rows(List<Homes> homes) {
        Map<String, Integer> numbered = new HashMap<>();
        List<String> rows = new ArrayList<>();
        for (Homes batch : homes) {
            for (int i = 0; i < batch.count(); i++) {
                rows.add(row(batch, numbered.merge(batch.estate(), 1, Integer::sum) - 1));
            }
        }
        return rows;
    }

    private static String row(Homes homes, int number) {
        int inBuilding = number % BUILDING;
        return String.join(",", homes.estate(), number / BUILDING + 1 + "号楼",
                "1-%d%02d".formatted(inBuilding / FLOOR + 1, inBuilding % FLOOR + 1), homes.region(), homes.ownerKind(),
                homes.kind(), homes.area(), String.valueOf(homes.bedrooms()), homes.planned(), day(homes.acquired()),
                day(homes.renovating()), day(homes.accepted()), day(homes.available()), homes.source());
    }

    private static String day(String day) {
        return day == null ? "" : day;
    }
}
