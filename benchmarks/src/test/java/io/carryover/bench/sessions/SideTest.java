package io.carryover.bench.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SideTest {

    private static final String PARTITIONS = "spark.sql.shuffle.partitions";

    @Test
    void isDescribedWithTheLeversThatItRunsWith() {
        Map<String, String> levers = Map.of(PARTITIONS, "8");

        assertThat(Side.TRANSFORM_WITH_STATE.described(levers))
                .containsEntry(PARTITIONS, "8")
                .containsEntry("spark.sql.streaming.stateStore.rocksdb.changelogCheckpointing.enabled", "true");
        assertThat(Side.FOLD.described(levers)).isEmpty();
        assertThat(Side.FLINK_HEAP.described(levers))
                .containsEntry("batches for a checkpoint", "10")
                .containsEntry("execution.buffer-timeout.interval", "1 ms")
                .doesNotContainKey(PARTITIONS);
    }

    @Test
    void isHeldToTheCoresThatItHas() {
        int cores = Runtime.getRuntime().availableProcessors();

        assertThat(Side.values()).allSatisfy(side -> assertThat(side.cores()).isBetween(1, cores));
        assertThat(Side.FOLD.cores()).isEqualTo(1);
    }

    @Test
    void hasATitleOfItsOwn() {
        assertThat(Side.values()).extracting(Side::title).doesNotHaveDuplicates();
    }
}
