package io.carryover.bench.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.bench.BenchPlan;
import io.carryover.bench.input.Shape;
import io.carryover.bench.input.Workload;
import io.carryover.bench.report.Measure;
import io.carryover.bench.report.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideJvmsTest {

    private static final Workload STOPPED =
            new Workload("stopped", "a start from the checkpoint", 40, 10, Shape.ROTATING, 0, 2, 4, true);

    @TempDir
    private Path folder;

    @Test
    void makeARunThatFailsVoid() {
        SideJvms tooSmall = new SideJvms(new BenchPlan(true, 1, 8, Map.of(), folder), 8);

        RunResult run =
                tooSmall.run(Side.MAP_WITH_STATE, List.of(STOPPED), 3).runs().get("stopped");

        assertThat(run.round()).isEqualTo(3);
        assertThat(run.voided()).contains("and no answer: see ").endsWith("child.log");
        assertThat(run.has(Measure.RESTART_SECONDS)).isFalse();
    }

    @Tag("full")
    @Test
    void measureARestartInASecondJvm() {
        SideJvms jvms = new SideJvms(new BenchPlan(true, 1, 512, Map.of(), folder), 512);

        RunResult run =
                jvms.run(Side.MAP_WITH_STATE, List.of(STOPPED), 1).runs().get("stopped");

        assertThat(run.voided()).isNull();
        assertThat(run.figures().get(Measure.RESTART_SECONDS)).isPositive();
    }
}
