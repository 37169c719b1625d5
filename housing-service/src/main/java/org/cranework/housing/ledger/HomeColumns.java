package org.cranework.housing.ledger;

import java.util.List;
import java.util.function.UnaryOperator;

import org.cranework.intake.Column;

/** The columns of a homes ledger; {@code docs/housing.md} tells of them. None but the source can name a person. */
final class HomeColumns {

    static final String ESTATE = "estate";
    static final String BUILDING = "building";
    static final String UNIT = "unit";
    static final String REGION_CODE = "regionCode";
    static final String OWNER_KIND = "ownerKind";
    static final String KIND = "kind";
    static final String AREA = "areaM2";
    static final String BEDROOMS = "bedrooms";
    static final String PLANNED_ON = "plannedOn";
    static final String ACQUIRED_ON = "acquiredOn";
    static final String RENOVATING_ON = "renovatingOn";
    static final String ACCEPTED_ON = "acceptedOn";
    static final String AVAILABLE_ON = "availableOn";
    static final String SOURCE = "source";

    private static final UnaryOperator<String> SHOWN = UnaryOperator.identity();
    private static final UnaryOperator<String> WORDS = value -> "*".repeat(Math.min(value.length(), 8));

    static final List<Column> ALL = List.of(Column.required(ESTATE, "小区", SHOWN, "项目", "项目名称"),
            Column.required(BUILDING, "楼栋", SHOWN, "楼号"), Column.required(UNIT, "房号", SHOWN, "门牌号"),
            Column.required(REGION_CODE, "区划代码", SHOWN), Column.required(OWNER_KIND, "业主类型", SHOWN, "筹集主体类型"),
            Column.required(KIND, "房源类型", SHOWN), Column.required(AREA, "面积", SHOWN, "建筑面积", "面积（平方米）"),
            Column.optional(BEDROOMS, "卧室数", SHOWN), Column.required(PLANNED_ON, "规划日期", SHOWN),
            Column.optional(ACQUIRED_ON, "筹集日期", SHOWN), Column.optional(RENOVATING_ON, "改造日期", SHOWN),
            Column.optional(ACCEPTED_ON, "验收日期", SHOWN), Column.optional(AVAILABLE_ON, "上架日期", SHOWN),
            Column.required(SOURCE, "依据", WORDS, "来源", "文件号"));

    private HomeColumns() {}
}
