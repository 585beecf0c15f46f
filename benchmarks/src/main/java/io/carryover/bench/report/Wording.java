package io.carryover.bench.report;

import java.util.Locale;

/** Figures as they are written in tables and charts. */
public final class Wording {

    /** What stands where there is no figure. */
    public static final String NOTHING = "-";

    private static final double LARGE = 1000;

    private Wording() {}

    public static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= LARGE ? "%,.0f" : "%.1f", value);
    }

    /** The median, and the lowest and the highest value in brackets where there are several. */
    public static String summary(Statistics statistics) {
        if (statistics.count() == 0) {
            return NOTHING;
        }
        String spread = spread(statistics);
        return number(statistics.median()) + (spread.isEmpty() ? "" : " (" + spread + ")");
    }

    /** The lowest and the highest value; empty where there are not several. */
    public static String spread(Statistics statistics) {
        return statistics.count() < 2 ? "" : number(statistics.lowest()) + ".." + number(statistics.highest());
    }

    public static String ratio(Ratio ratio) {
        Statistics value = ratio.value();
        return value.count() == 0
                ? "not measured"
                : String.format(Locale.ROOT, "%.2f (%.2f..%.2f)", value.median(), value.lowest(), value.highest());
    }

    /** Such as {@code at most 1.1}; empty if there is no aim. */
    public static String aim(Ratio ratio) {
        Aim aim = ratio.aim();
        return aim == null ? "" : (aim.isLeast() ? "at least " : "at most ") + aim.limit();
    }

    public static String heading(Measure measure) {
        return measure.title() + " [" + measure.unit() + "]";
    }
}
