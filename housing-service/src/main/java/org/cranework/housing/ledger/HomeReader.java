package org.cranework.housing.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.cranework.housing.property.UnitState;
import org.cranework.identity.region.Regions;
import org.cranework.intake.CellReader;
import org.cranework.intake.Row;
import org.cranework.intake.RowFindings;
import org.cranework.intake.RowReader;
import org.cranework.web.time.CityCalendar;

/** Reads one home a row: where it is, what it is, the days of its life and the paper that says so, which is sealed. */
final class HomeReader implements RowReader {

    private static final Pattern ESTATE = Pattern.compile(".{1,200}");
    private static final Pattern BUILDING = Pattern.compile(".{1,100}");
    private static final Pattern NUMBER = Pattern.compile(".{1,40}");
    private static final Pattern SOURCE = Pattern.compile(".{2,500}");
    private static final Pattern REGION = Pattern.compile("\\d{6}");
    /** One to a thousand square meters, to the square centimeter. */
    private static final Pattern AREA = Pattern.compile("(?:[1-9]\\d{0,2}(?:\\.\\d{1,4})?|1000(?:\\.0{1,4})?)");
    private static final Pattern BEDROOMS = Pattern.compile("1?\\d|20");
    private static final BigDecimal CM2 = BigDecimal.valueOf(10_000);

    private static final Map<String, String> KINDS = Map.of("talent-apartment", "TALENT_APARTMENT", "人才公寓",
            "TALENT_APARTMENT", "raised-house", "RAISED_HOUSE", "筹集房源", "RAISED_HOUSE", "commercial-house",
            "COMMERCIAL_HOUSE", "团购商品房", "COMMERCIAL_HOUSE", "商品房", "COMMERCIAL_HOUSE");
    private static final Map<String, String> OWNER_KINDS = Map.of("investment-company", "INVESTMENT_COMPANY", "城投公司",
            "INVESTMENT_COMPANY", "district", "DISTRICT", "区", "DISTRICT", "区政府", "DISTRICT", "enterprise", "ENTERPRISE", "企业",
            "ENTERPRISE", "developer", "DEVELOPER", "开发商", "DEVELOPER");

    /**
     * A step of a home's life.
     *
     * @param column where its day stands
     * @param move what it does to the unit, as {@link UnitState} knows it
     */
    private record Step(String column, String move) {}

    /** Those after the plan, in the only order they can have. */
    private static final List<Step> STEPS = List.of(new Step(HomeColumns.ACQUIRED_ON, "acquire"),
            new Step(HomeColumns.RENOVATING_ON, "renovate"), new Step(HomeColumns.ACCEPTED_ON, "accept-works"),
            new Step(HomeColumns.AVAILABLE_ON, "open"));

    /**
     * What a row tells of a home's life.
     *
     * @param days one for each column, null where the step was not taken
     * @param text the states it reached and when
     */
    private record Life(List<LocalDate> days, String text) {}

    private final Regions regions;
    private final CityCalendar calendar;
    private final Function<String, byte[]> seal;

    HomeReader(Regions regions, CityCalendar calendar, Function<String, byte[]> seal) {
        this.regions = regions;
        this.calendar = calendar;
        this.seal = seal;
    }

    @Override
    public Object[] read(Row row, RowFindings findings) {
        CellReader cells = new CellReader(row, findings);
        String estate = cells.required(HomeColumns.ESTATE, ESTATE, "place-format");
        String building = cells.required(HomeColumns.BUILDING, BUILDING, "place-format");
        String number = cells.required(HomeColumns.UNIT, NUMBER, "place-format");
        String region = region(cells, findings);
        Optional<String> ownerKind = cells.word(HomeColumns.OWNER_KIND, OWNER_KINDS, "owner-kind-unknown");
        Optional<String> kind = cells.word(HomeColumns.KIND, KINDS, "home-kind-unknown");
        String area = cells.required(HomeColumns.AREA, AREA, "area-format");
        String bedrooms = bedrooms(cells, findings);
        Life life = life(cells, findings);
        String source = cells.required(HomeColumns.SOURCE, SOURCE, "source-format");
        if (findings.hasErrors()) {
            return new Object[0];
        }
        int areaCm2 = new BigDecimal(area).multiply(CM2).intValueExact();
        String digest = String.join("|", region, ownerKind.orElseThrow(), kind.orElseThrow(), String.valueOf(areaCm2), bedrooms,
                life.text());
        return new Object[]{estate, building, number, region, ownerKind.orElseThrow(), kind.orElseThrow(), areaCm2,
                Integer.valueOf(bedrooms), life.days().get(0), life.days().get(1), life.days().get(2), life.days().get(3),
                life.days().get(4), seal.apply(source),
                String.join(" ", estate, building, number), digest};
    }

    private String region(CellReader cells, RowFindings findings) {
        String region = cells.required(HomeColumns.REGION_CODE, REGION, "region-code-format");
        if (!region.isEmpty() && regions.find(region).isEmpty()) {
            findings.error(HomeColumns.REGION_CODE, "region-code-unknown");
        }
        return region;
    }

    private static String bedrooms(CellReader cells, RowFindings findings) {
        String bedrooms = cells.text(HomeColumns.BEDROOMS);
        if (!bedrooms.isEmpty() && !BEDROOMS.matcher(bedrooms).matches()) {
            findings.error(HomeColumns.BEDROOMS, "bedrooms-format");
        }
        return bedrooms.isEmpty() ? "0" : bedrooms;
    }

    /** Each step as the register allows it, not before the one before, and all before the city went live. */
    private Life life(CellReader cells, RowFindings findings) {
        Optional<LocalDate> planned = cells.day(HomeColumns.PLANNED_ON);
        if (planned.isEmpty() && cells.text(HomeColumns.PLANNED_ON).isEmpty()) {
            findings.error(HomeColumns.PLANNED_ON, "value-missing");
        }
        planned.ifPresent(day -> checkDay(HomeColumns.PLANNED_ON, day, findings));
        List<LocalDate> days = new ArrayList<>();
        days.add(planned.orElse(null));
        UnitState state = UnitState.PLANNED;
        LocalDate before = planned.orElse(LocalDate.MIN);
        StringJoiner text = new StringJoiner(",").add(state + ":" + planned.orElse(null));
        for (Step step : STEPS) {
            Optional<LocalDate> day = cells.day(step.column());
            days.add(day.orElse(null));
            if (day.isPresent()) {
                check(step, state, day.get(), before, findings);
                state = state.allows(step.move()) ? state.after(step.move()) : state;
                before = day.get();
                text.add(state + ":" + before);
            }
        }
        return new Life(days, text.toString());
    }

    private void check(Step step, UnitState state, LocalDate day, LocalDate before, RowFindings findings) {
        if (!state.allows(step.move())) {
            findings.error(step.column(), "home-step-missing");
        } else if (day.isBefore(before)) {
            findings.error(step.column(), "home-step-early", "previous", before.toString());
        } else {
            checkDay(step.column(), day, findings);
        }
    }

    /** Since the city went live the register itself is told, by whoever is in charge; a ledger is not a way around that. */
    private void checkDay(String column, LocalDate day, RowFindings findings) {
        if (day.isAfter(calendar.today())) {
            findings.error(column, "date-in-future");
        } else if (!day.isBefore(calendar.goLive())) {
            findings.error(column, "home-day-since-go-live", "goLive", calendar.goLive().toString());
        }
    }
}
