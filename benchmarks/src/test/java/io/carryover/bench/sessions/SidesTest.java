package io.carryover.bench.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.bench.input.Workload;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SidesTest {

    @Test
    void goByProcessingTimeOnlyWhereTheySeeNoSessionEnd() {
        assertThat(Workloads.full())
                .filteredOn(workload -> Sides.of(workload, false).contains(Side.MAP_WITH_STATE_PLAIN))
                .extracting(Workload::name)
                .contains(Workloads.HOT, Workloads.MILLION, Workloads.RESTART, "expiry-0")
                .doesNotContain("expiry-1", "expiry-100");
    }

    @Test
    void areComparedOnlyWhereTheyRun() {
        assertThat(SessionComparisons.all())
                .flatMap(comparison ->
                        Stream.of(comparison.of(), comparison.over()).toList())
                .allSatisfy(point -> assertThat(Workloads.full())
                        .filteredOn(workload -> workload.name().equals(point.workload()))
                        .singleElement()
                        .satisfies(workload -> assertThat(Sides.of(workload, false))
                                .extracting(Side::title)
                                .contains(point.side())));
    }
}
