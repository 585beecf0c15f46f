package io.carryover.bench.report;

/** What is measured; the names are those in {@code bench.json}. */
public enum Measure {
    SECONDS("time", "s", false),
    ROWS_PER_SECOND("rows", "1/s", true),
    SECONDS_PER_MILLION_KEYS("time per million keys", "s", false),
    BATCH_P50_MS("batch p50", "ms", false),
    BATCH_P99_MS("batch p99", "ms", false),
    BATCH_MEAN_MS("batch mean", "ms", false),
    EVENTS_PER_SECOND("events", "1/s", true),
    EVENTS_PER_SECOND_AND_CORE("events per core", "1/s", true),
    CPU_SECONDS("CPU", "s", false),
    LATENCY_P50_MS("latency p50", "ms", false),
    LATENCY_P99_MS("latency p99", "ms", false),
    /** Of the heap, what is used behind a garbage collection, at most. */
    PEAK_HEAP_MB("peak heap", "MB", false),
    /** Of the process, as the operating system counts it, at most. */
    PEAK_MEMORY_MB("peak memory", "MB", false),
    CHECKPOINT_KB_PER_BATCH("checkpoint per batch", "kB", false),
    /** From the start of the engine to the end of its first batch, where it goes on from a checkpoint. */
    RESTART_SECONDS("restart", "s", false);

    private final String title;
    private final String unit;
    private final boolean moreIsBetter;

    Measure(String title, String unit, boolean moreIsBetter) {
        this.title = title;
        this.unit = unit;
        this.moreIsBetter = moreIsBetter;
    }

    /** A few words for tables and charts. */
    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    public boolean isBetterIfMore() {
        return moreIsBetter;
    }
}
