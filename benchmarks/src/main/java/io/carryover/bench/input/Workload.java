package io.carryover.bench.input;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.carryover.scenarios.gapsessions.GapSessions;
import io.carryover.scenarios.options.Parameters;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fixed number of events for all sides. First each key gets an event, in batches of {@link #LOAD}; then come batches of the
 * workload's shape: some to warm up, then those that are measured.
 *
 * @param keys how many there are
 * @param events in each batch behind the loading
 * @param gapSteps the batch behind its last event from which on a session does not go on; 0 if it always does
 * @param warmUp batches that do not count
 * @param measured batches that count
 * @param restart whether to measure a restart behind them, instead of them
 */
public record Workload(
        String name,
        String title,
        long keys,
        int events,
        Shape shape,
        int gapSteps,
        int warmUp,
        int measured,
        boolean restart)
        implements Serializable {

    /** Keys that a batch of the loading has at most. */
    public static final int LOAD = 500_000;

    public static final Duration INTERVAL = Duration.ofSeconds(10);
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** How often the legacy side writes its state: as often as Spark does by itself for {@code mapWithState}. */
    public static final int STATE_CHECKPOINT_BATCHES = 10;

    private static final Duration NEVER = Duration.ofDays(300);

    /** Batch times begin behind the start. */
    public Instant timeOf(int batch) {
        return START.plus(INTERVAL.multipliedBy(batch));
    }

    public int batchAt(long timeMs) {
        return (int) ((timeMs - START.toEpochMilli()) / INTERVAL.toMillis());
    }

    /** How many batches the loading takes. */
    public int loading() {
        return (int) ((keys + LOAD - 1) / LOAD);
    }

    /** All batches, so that the legacy side's last one writes its state. */
    public int batches() {
        int least = loading() + warmUp + measured;
        return (least + STATE_CHECKPOINT_BATCHES - 1) / STATE_CHECKPOINT_BATCHES * STATE_CHECKPOINT_BATCHES;
    }

    /** Events of all batches up to that one. */
    public long eventsUntil(int batch) {
        return keys + (long) events * (batch - loading());
    }

    /** The measured ones are the last ones. */
    public int firstMeasured() {
        return batches() - measured + 1;
    }

    /** Whether no session ever ends, by whatever clock. */
    public boolean sessionsGoOn() {
        return gapSteps == 0;
    }

    public Duration gap() {
        return sessionsGoOn() ? NEVER : INTERVAL.multipliedBy(gapSteps).minus(INTERVAL.dividedBy(2));
    }

    @JsonIgnore
    public Parameters parameters() {
        return GapSessions.SCENARIO.parameters(Map.of(
                "gap", gap().toMillis() + " milliseconds",
                "watermark-delay", INTERVAL.toMillis() + " milliseconds",
                "state-checkpoint-interval",
                        INTERVAL.multipliedBy(STATE_CHECKPOINT_BATCHES).toMillis() + " milliseconds"));
    }

    /** As it stands in the report. */
    public Map<String, String> described() {
        Map<String, String> described = new TreeMap<>();
        described.put("keys", String.valueOf(keys));
        described.put("events per batch", String.valueOf(events));
        described.put("keys of a batch", shape.name());
        described.put(
                "gap",
                sessionsGoOn() ? "never" : gap().toSeconds() + " s, with a batch every " + INTERVAL.toSeconds() + " s");
        described.put("batches", batches() + ", the last " + measured + " measured");
        return described;
    }
}
