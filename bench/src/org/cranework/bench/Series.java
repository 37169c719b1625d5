package org.cranework.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** One value per round: shown as the median with the least and the greatest. */
final class Series {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    double median() {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Round by round this series over the other: what disturbed one round disturbed both sides of it. */
    Series over(Series other) {
        Series ratios = new Series();
        for (int round = 0; round < values.size(); round++) {
            ratios.add(values.get(round) / other.values.get(round));
        }
        return ratios;
    }

    String show(String format) {
        return String.format(Locale.ROOT, format + " (" + format + " to " + format + ", n=%d)", median(), Collections.min(values),
                Collections.max(values), values.size());
    }
}
