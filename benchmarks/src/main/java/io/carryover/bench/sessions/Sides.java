package io.carryover.bench.sessions;

import io.carryover.bench.input.Workload;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which sides a workload runs on. */
final class Sides {

    private static final Set<Side> EVERYWHERE = EnumSet.of(
            Side.FOLD,
            Side.UPDATE_STATE_BY_KEY,
            Side.MAP_WITH_STATE,
            Side.GROUP_STATE_HDFS,
            Side.GROUP_STATE_ROCKSDB,
            Side.TRANSFORM_WITH_STATE,
            Side.BUILTIN);

    /** Their sessions end otherwise; where none ends, they count the same. */
    private static final Set<Side> BY_PROCESSING_TIME =
            EnumSet.of(Side.UPDATE_STATE_BY_KEY_PLAIN, Side.MAP_WITH_STATE_PLAIN);

    private static final Set<String> WITHOUT_TIMERS_TOO = Set.of(Workloads.HOT, Workloads.MILLION);

    private static final Set<String> FLINK_TOO = Set.of(Workloads.HOT, Workloads.MILLION);

    private Sides() {}

    /** @param quick without those that one workload alone has, each API with one state store, and by processing time once */
    static Set<Side> of(Workload workload, boolean quick) {
        Set<Side> sides = EnumSet.copyOf(EVERYWHERE);
        if (workload.sessionsGoOn() && (!quick || workload.name().equals(Workloads.HOT))) {
            sides.addAll(BY_PROCESSING_TIME);
        }
        if (quick) {
            sides.remove(Side.GROUP_STATE_HDFS);
            return sides;
        }
        if (WITHOUT_TIMERS_TOO.contains(workload.name())) {
            sides.add(Side.TRANSFORM_WITH_STATE_NO_TIMERS);
        }
        if (FLINK_TOO.contains(workload.name())) {
            sides.add(Side.FLINK_HEAP);
            sides.add(Side.FLINK_ROCKSDB);
        }
        if (workload.name().equals(Workloads.SMALL)) {
            sides.add(Side.TRANSFORM_WITH_STATE_DEFAULTS);
        }
        if (workload.restart()) {
            sides.remove(Side.FOLD);
        }
        return sides;
    }

    static boolean hasFlink(Workload workload, boolean quick) {
        return of(workload, quick).stream().anyMatch(side -> side.engine() == Side.Engine.FLINK);
    }

    static Set<Side> of(List<Workload> workloads, boolean quick) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        workloads.forEach(workload -> sides.addAll(of(workload, quick)));
        return sides;
    }
}
