package io.carryover.bench.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.bench.BenchPlan;
import io.carryover.bench.report.Measure;
import io.carryover.bench.report.SideResult;
import io.carryover.scenarios.Api;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBenchTest {

    private static final KafkaSizes TINY =
            new KafkaSizes(20, 50, 1, 2, List.of(KafkaSide.legacy(Api.MAP_WITH_STATE, KafkaSide.SECOND)));

    @Test
    void seesARowForEachEvent(@TempDir Path folder) {
        SideResult side = new KafkaBench(new BenchPlan(true, 1, 512, Map.of(), folder), TINY, what -> {})
                .run()
                .workloads()
                .get(0)
                .sides()
                .get(0);

        assertThat(side.runs()).singleElement().satisfies(run -> {
            assertThat(run.voided()).isNull();
            assertThat(run.counts()).isEqualTo(Map.of("input", 61L, "output", 61L, "state", 50L));
        });
        assertThat(side.statistics(Measure.LATENCY_P99_MS).count()).isEqualTo(1);
    }
}
