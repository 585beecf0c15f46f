package io.carryover.bench.report;

/**
 * What a ratio should be.
 *
 * @param isLeast whether it should be at least the limit; else at most
 */
public record Aim(boolean isLeast, double limit) {

    public static Aim atLeast(double limit) {
        return new Aim(true, limit);
    }

    public static Aim atMost(double limit) {
        return new Aim(false, limit);
    }

    public boolean isMetBy(double ratio) {
        return isLeast ? ratio >= limit : ratio <= limit;
    }
}
