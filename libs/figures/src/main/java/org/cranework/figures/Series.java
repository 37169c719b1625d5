package org.cranework.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One figure at the ends of the years and today, from sums that were read once. Each value is what {@link ReadFigures} answers as
 * of that day.
 */
final class Series {

    private final FigureDefinition definition;
    private final LocalDate today;
    private final SmallCounts smallCounts;
    private final NavigableMap<Integer, Long> sums;
    private final List<NavigableMap<Integer, Long>> sumsOfLarger;

    Series(FigureDefinition definition, LocalDate today, SmallCounts smallCounts, NavigableMap<Integer, Long> sums,
            List<NavigableMap<Integer, Long>> sumsOfLarger) {
        this.definition = definition;
        this.today = today;
        this.smallCounts = smallCounts;
        this.sums = sums;
        this.sumsOfLarger = sumsOfLarger;
    }

    /** Oldest first; a year without records has none. */
    List<YearEnd> values() {
        if (sums.isEmpty()) {
            return List.of();
        }
        return IntStream.rangeClosed(sums.firstKey(), today.getYear()).mapToObj(this::endOf).map(this::at)
                .flatMap(Optional::stream).toList();
    }

    private LocalDate endOf(int year) {
        return year == today.getYear() ? today : LocalDate.of(year, 12, 31);
    }

    private Optional<YearEnd> at(LocalDate asOf) {
        return switch (definition.kind()) {
            case STOCK -> Optional.of(counted(asOf, part -> upTo(asOf, part)));
            case FLOW_OF_YEAR -> sums.containsKey(asOf.getYear())
                    ? Optional.of(counted(asOf, part -> of(asOf.getYear(), part)))
                    : Optional.empty();
            case AUTUMN_ON_AUTUMN -> growth(asOf, definition.autumn().latestClosed(asOf));
        };
    }

    private YearEnd counted(LocalDate asOf, ToLongFunction<NavigableMap<Integer, Long>> count) {
        return isSmall(count)
                ? YearEnd.withheld(asOf)
                : YearEnd.of(asOf, BigDecimal.valueOf(count.applyAsLong(sums)));
    }

    private Optional<YearEnd> growth(LocalDate asOf, int year) {
        long then = of(year - 1, sums);
        if (!sums.containsKey(year) || then <= 0) {
            return Optional.empty();
        }
        boolean isSmall = isSmall(part -> of(year, part)) || isSmall(part -> of(year - 1, part));
        return Optional.of(isSmall
                ? YearEnd.withheld(asOf)
                : YearEnd.of(asOf, definition.rounding().growth(sums.get(year), then)));
    }

    private boolean isSmall(ToLongFunction<NavigableMap<Integer, Long>> count) {
        long own = count.applyAsLong(sums);
        return Stream.concat(Stream.of(sums), sumsOfLarger.stream())
                .anyMatch(whole -> smallCounts.mustHide(own, () -> count.applyAsLong(whole)));
    }

    private static long of(int year, NavigableMap<Integer, Long> sums) {
        return sums.getOrDefault(year, 0L);
    }

    private static long upTo(LocalDate asOf, NavigableMap<Integer, Long> sums) {
        return sums.headMap(asOf.getYear(), true).values().stream().mapToLong(Long::longValue).sum();
    }
}
