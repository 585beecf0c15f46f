package io.carryover.bench.sessions;

import io.carryover.bench.input.Shape;
import io.carryover.bench.input.Workload;
import java.util.List;

/** The workloads, at full size and cut down. */
final class Workloads {

    static final String HOT = "hot";
    static final String MILLION = "million";
    static final String MILLION_HOT = "million-all-hot";
    private static final String IDLE = "idle-";
    static final String IDLE_FEWEST = IDLE + "20k";
    static final String IDLE_MANY = IDLE + "1m";
    static final String SMALL = "small";
    static final String RESTART = "restart";

    private static final int WARM_UP = 8;
    private static final int MEASURED = 20;

    /** Of fewer batches it is the longest one. */
    private static final int ENOUGH_FOR_P99 = 100;

    private Workloads() {}

    /** Workloads of one sweep differ in one number alone, and are compared with each other. */
    static String sweep(Workload workload) {
        return workload.name().startsWith(IDLE) ? IDLE : workload.name();
    }

    static List<Workload> full() {
        return List.of(
                of(HOT, "few keys, large batches", 10_000, 100_000, Shape.UNIFORM, 0),
                new Workload(
                        MILLION,
                        "a million keys, 2 % of them in a batch",
                        1_000_000,
                        20_000,
                        Shape.ROTATING,
                        0,
                        WARM_UP,
                        ENOUGH_FOR_P99,
                        false),
                new Workload(
                        MILLION_HOT,
                        "a million keys, all of them in a batch",
                        1_000_000,
                        1_000_000,
                        Shape.SAME,
                        0,
                        WARM_UP,
                        10,
                        false),
                of(IDLE_FEWEST, "20 thousand keys, all of them in a batch", 20_000, 20_000, Shape.SAME, 0),
                of("idle-100k", "100 thousand keys, the same 20 thousand in a batch", 100_000, 20_000, Shape.SAME, 0),
                of(IDLE_MANY, "a million keys, the same 20 thousand in a batch", 1_000_000, 20_000, Shape.SAME, 0),
                of("idle-5m", "5 million keys, the same 20 thousand in a batch", 5_000_000, 20_000, Shape.SAME, 0),
                of("expiry-0", "1 % of the keys in a batch, no session ends", 100_000, 1_000, Shape.ROTATING, 0),
                of("expiry-1", "in a batch sessions of 1 % of the keys end", 100_000, 1_000, Shape.ROTATING, 99),
                of("expiry-100", "in a batch a session of every key ends", 100_000, 100_000, Shape.ROTATING, 1),
                new Workload(SMALL, "200 events in a batch", 10_000, 200, Shape.UNIFORM, 0, 9, 40, false),
                of("skew", "half of the events are of one key", 10_000, 100_000, Shape.SKEWED, 0),
                new Workload(
                        RESTART,
                        "a million keys, 2 % of them in a batch, and a start from the checkpoint",
                        1_000_000,
                        20_000,
                        Shape.ROTATING,
                        0,
                        4,
                        4,
                        true));
    }

    static List<Workload> quick() {
        return List.of(
                quick(HOT, "few keys, large batches", 1_000, 10_000, Shape.UNIFORM),
                quick(IDLE_FEWEST, "the fewest keys, the same in a batch", 2_000, 2_000, Shape.SAME),
                quick(IDLE_MANY, "many keys, the same few in a batch", 40_000, 2_000, Shape.SAME),
                quick(SMALL, "200 events in a batch", 1_000, 200, Shape.UNIFORM));
    }

    private static Workload of(String name, String title, long keys, int events, Shape shape, int gapSteps) {
        return new Workload(name, title, keys, events, shape, gapSteps, WARM_UP, MEASURED, false);
    }

    private static Workload quick(String name, String title, long keys, int events, Shape shape) {
        return new Workload(name, title, keys, events, shape, 0, WARM_UP, 10, false);
    }
}
