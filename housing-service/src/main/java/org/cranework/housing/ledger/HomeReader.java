package org.cranework.housing.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.cranework.identity.region.Regions;
import org.cranework.intake.CellReader;
import org.cranework.intake.Row;
import org.cranework.intake.RowFindings;
import org.cranework.intake.RowReader;

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
     * @param state what the home then is
     * @param needs the steps of which one has to come before; none for the first
     */
    private record Step(String column, String state, List<String> needs) {}

    /** As {@code UnitState.LIFE} has them: works may be accepted of a home that needed none. */
    private static final List<Step> LIFE = List.of(new Step(HomeColumns.PLANNED_ON, "PLANNED", List.of()),
            new Step(HomeColumns.ACQUIRED_ON, "ACQUIRED", List.of("PLANNED")),
            new Step(HomeColumns.RENOVATING_ON, "RENOVATING", List.of("ACQUIRED")),
            new Step(HomeColumns.ACCEPTED_ON, "ACCEPTED", List.of("RENOVATING", "ACQUIRED")),
            new Step(HomeColumns.AVAILABLE_ON, "AVAILABLE", List.of("ACCEPTED")));

    private final Regions regions;
    private final LocalDate today;
    private final Function<String, byte[]> seal;

    HomeReader(Regions regions, LocalDate today, Function<String, byte[]> seal) {
        this.regions = regions;
        this.today = today;
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
        List<LocalDate> days = days(cells, findings);
        String source = cells.required(HomeColumns.SOURCE, SOURCE, "source-format");
        if (findings.hasErrors()) {
            return new Object[0];
        }
        int areaCm2 = new BigDecimal(area).multiply(CM2).intValueExact();
        String digest = String.join("|", region, ownerKind.orElseThrow(), kind.orElseThrow(), String.valueOf(areaCm2), bedrooms,
                life(days));
        return new Object[]{estate, building, number, region, ownerKind.orElseThrow(), kind.orElseThrow(), areaCm2,
                Integer.valueOf(bedrooms), days.get(0), days.get(1), days.get(2), days.get(3), days.get(4), seal.apply(source),
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

    /** One for each step, null where it was not taken; each in the order of life and not before the one before. */
    private List<LocalDate> days(CellReader cells, RowFindings findings) {
        List<LocalDate> days = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        for (Step step : LIFE) {
            Optional<LocalDate> day = cells.day(step.column());
            if (day.isPresent()) {
                check(step, day.get(), before, taken, findings);
                taken.add(step.state());
                before = day.get();
            } else if (step.needs().isEmpty() && cells.text(step.column()).isEmpty()) {
                findings.error(step.column(), "value-missing");
            }
            days.add(day.orElse(null));
        }
        return days;
    }

    private void check(Step step, LocalDate day, LocalDate before, List<String> taken, RowFindings findings) {
        if (day.isAfter(today)) {
            findings.error(step.column(), "date-in-future");
        } else if (!step.needs().isEmpty() && step.needs().stream().noneMatch(taken::contains)) {
            findings.error(step.column(), "home-step-missing");
        } else if (day.isBefore(before)) {
            findings.error(step.column(), "home-step-early", "previous", before.toString());
        }
    }

    private static String life(List<LocalDate> days) {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i) != null) {
                steps.add(LIFE.get(i).state() + ":" + days.get(i));
            }
        }
        return String.join(",", steps);
    }
}
