package io.carryover.bench.sessions;

import io.carryover.bench.report.Aim;
import io.carryover.bench.report.Comparison;
import io.carryover.bench.report.Measure;
import io.carryover.bench.report.Point;
import java.util.List;

/** Which sides are compared, and what is aimed at. */
final class SessionComparisons {

    private SessionComparisons() {}

    static List<Comparison> all() {
        return List.of(
                idleGrowth(Side.TRANSFORM_WITH_STATE, Aim.atMost(1.10)),
                idleGrowth(Side.GROUP_STATE_ROCKSDB, Aim.atMost(1.15)),
                idleGrowth(Side.UPDATE_STATE_BY_KEY, null),
                idleGrowth(Side.MAP_WITH_STATE, null),
                idleGrowth(Side.UPDATE_STATE_BY_KEY_PLAIN, null),
                idleGrowth(Side.MAP_WITH_STATE_PLAIN, null),
                throughput(Workloads.MILLION, Side.UPDATE_STATE_BY_KEY, Aim.atLeast(6)),
                throughput(Workloads.MILLION, Side.UPDATE_STATE_BY_KEY_PLAIN, Aim.atLeast(6)),
                throughput(Workloads.MILLION, Side.MAP_WITH_STATE, Aim.atLeast(2)),
                throughput(Workloads.MILLION, Side.MAP_WITH_STATE_PLAIN, Aim.atLeast(2)),
                Comparison.tail(
                        "p99 over p50 of transformWithState, million",
                        point(Workloads.MILLION, Side.TRANSFORM_WITH_STATE),
                        Aim.atMost(2)),
                throughput(Workloads.HOT, Side.MAP_WITH_STATE, Aim.atLeast(0.5)),
                throughput(Workloads.HOT, Side.MAP_WITH_STATE_PLAIN, Aim.atLeast(0.5)),
                throughput(Workloads.HOT, Side.FLINK_ROCKSDB, null),
                throughput(Workloads.MILLION, Side.FLINK_ROCKSDB, null),
                timers(Workloads.HOT),
                timers(Workloads.MILLION),
                overFold(Workloads.HOT, Aim.atLeast(0.05)),
                overFold(Workloads.MILLION_HOT, Aim.atLeast(0.1)),
                restart(Side.UPDATE_STATE_BY_KEY),
                restart(Side.MAP_WITH_STATE),
                restart(Side.UPDATE_STATE_BY_KEY_PLAIN),
                restart(Side.MAP_WITH_STATE_PLAIN),
                new Comparison(
                        "batch time of transformWithState, tuned over Spark's defaults, small",
                        Measure.BATCH_P50_MS,
                        point(Workloads.SMALL, Side.TRANSFORM_WITH_STATE),
                        point(Workloads.SMALL, Side.TRANSFORM_WITH_STATE_DEFAULTS),
                        Aim.atMost(0.35)));
    }

    private static Comparison idleGrowth(Side side, Aim aim) {
        return new Comparison(
                "batch time of " + side.title() + " with many idle keys over none",
                Measure.BATCH_P50_MS,
                point(Workloads.IDLE_MANY, side),
                point(Workloads.IDLE_FEWEST, side),
                aim);
    }

    private static Comparison throughput(String workload, Side over, Aim aim) {
        return new Comparison(
                "events/s of transformWithState over " + semantics(over) + ", " + workload,
                Measure.EVENTS_PER_SECOND,
                point(workload, Side.TRANSFORM_WITH_STATE),
                point(workload, over),
                aim);
    }

    private static Comparison timers(String workload) {
        return new Comparison(
                "batch time of transformWithState, with timers over without, " + workload,
                Measure.BATCH_MEAN_MS,
                point(workload, Side.TRANSFORM_WITH_STATE),
                point(workload, Side.TRANSFORM_WITH_STATE_NO_TIMERS),
                Aim.atMost(1.25));
    }

    private static Comparison overFold(String workload, Aim aim) {
        return new Comparison(
                "events/s and core of transformWithState over a plain fold, " + workload,
                Measure.EVENTS_PER_SECOND_AND_CORE,
                point(workload, Side.TRANSFORM_WITH_STATE),
                point(workload, Side.FOLD),
                aim);
    }

    private static Comparison restart(Side legacy) {
        return new Comparison(
                "time to the first batch from a checkpoint, " + legacy.title() + " over transformWithState",
                Measure.RESTART_SECONDS,
                point(Workloads.RESTART, legacy),
                point(Workloads.RESTART, Side.TRANSFORM_WITH_STATE),
                null);
    }

    /** By processing time most legacy jobs have sessions; by event time they do what the migrated side does. */
    private static String semantics(Side side) {
        return switch (side) {
            case UPDATE_STATE_BY_KEY, MAP_WITH_STATE -> side.title() + " with the same semantics";
            default -> side.title();
        };
    }

    private static Point point(String workload, Side side) {
        return new Point(workload, side.title());
    }
}
