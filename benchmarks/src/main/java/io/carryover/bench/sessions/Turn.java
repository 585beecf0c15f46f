package io.carryover.bench.sessions;

import io.carryover.bench.input.Workload;
import io.carryover.runtime.BuiltParts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What runs in one JVM in each round.
 *
 * @param workloads at least one
 */
record Turn(Side side, List<Workload> workloads) {

    /**
     * All of a round. Those of a side lie next to each other.
     *
     * @param inOneJvm whether a side runs all of its workloads in one JVM
     */
    static List<Turn> all(List<Workload> workloads, boolean inOneJvm) {
        List<List<Workload>> jvms =
                inOneJvm ? List.of(workloads) : workloads.stream().map(List::of).toList();
        return Sides.of(workloads, inOneJvm).stream()
                .filter(side -> side.engine() != Side.Engine.FLINK || BuiltParts.hasFlink())
                .flatMap(side -> jvms.stream().flatMap(jvm -> of(side, jvm, inOneJvm)))
                .toList();
    }

    private static Stream<Turn> of(Side side, List<Workload> jvm, boolean quick) {
        List<Workload> own = jvm.stream()
                .filter(workload -> Sides.of(workload, quick).contains(side))
                .toList();
        return own.isEmpty() ? Stream.empty() : Stream.of(new Turn(side, own));
    }

    /** A few words for who waits. */
    String described() {
        return workloads.stream().map(Workload::name).collect(Collectors.joining(", ")) + ": " + side.title();
    }
}
