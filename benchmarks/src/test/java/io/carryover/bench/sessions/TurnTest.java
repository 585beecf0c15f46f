package io.carryover.bench.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.bench.input.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnTest {

    private static final List<Workload> IDLE = Workloads.full().stream()
            .filter(workload -> workload.name().startsWith("idle-"))
            .toList();

    @Test
    void putsTheWorkloadsOfASweepNextToEachOther() {
        assertThat(IDLE).extracting(Workloads::sweep).containsOnly("idle-");

        assertThat(Turn.all(IDLE, false).stream()
                        .filter(turn -> turn.side() == Side.TRANSFORM_WITH_STATE)
                        .map(Turn::described))
                .containsExactly(
                        "idle-20k: transformWithState",
                        "idle-100k: transformWithState",
                        "idle-1m: transformWithState",
                        "idle-5m: transformWithState");
    }

    @Test
    void holdsAllWorkloadsOfASideWhereTheyShareAJvm() {
        assertThat(Turn.all(IDLE, true))
                .allMatch(turn -> turn.workloads().size() == 4)
                .extracting(Turn::side)
                .doesNotHaveDuplicates();
    }
}
