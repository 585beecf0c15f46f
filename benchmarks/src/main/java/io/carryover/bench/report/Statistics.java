package io.carryover.bench.report;

import java.util.Arrays;

/**
 * Some values, summed up.
 *
 * @param count how many there are; the others are NaN if it is 0
 */
public record Statistics(int count, double median, double lowest, double highest) {

    public static Statistics of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? new Statistics(0, Double.NaN, Double.NaN, Double.NaN)
                : new Statistics(sorted.length, median(sorted), sorted[0], sorted[sorted.length - 1]);
    }

    /** The value that a share of all values does not exceed: the nearest rank, so it is one of them. */
    public static double percentile(double share, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }

    public static double mean(double... values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double median(double... sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
