package io.carryover.migrated.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.migrated.inspect.OperatorInspection.StoreInspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                // a query with timeouts else never finds itself done
                .config("spark.sql.streaming.noDataMicroBatches.enabled", false)
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void showsStateAndTimeoutsAndLeavesTheFolderAsItIs() throws Exception {
        count("a\nb\na\n");
        List<String> before = files();

        QueryInspection query = inspect();

        assertThat(query.provider()).endsWith("HDFSBackedStateStoreProvider");
        assertThat(query.committedBatch()).isZero();
        assertThat(query.pendingBatches()).isEmpty();
        assertThat(query.watermarkMs()).isNull();
        assertThat(query.sources()).containsExactly("{\"logOffset\":0}");
        assertThat(query.operators()).singleElement().satisfies(operator -> {
            assertThat(operator.name()).isEqualTo("flatMapGroupsWithState");
            assertThat(operator.partitions()).isEqualTo(2);
            assertThat(operator.stores()).singleElement().satisfies(InspectionTest::hasTwoKeysAndOneTimeout);
        });
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void showsTheBatchThatIsPlannedAndNotDone() throws Exception {
        count("a\n");
        Files.copy(checkpoint().resolve("offsets/0"), checkpoint().resolve("offsets/1"));

        QueryInspection query = inspect();

        assertThat(query.plannedBatch()).isEqualTo(1);
        assertThat(query.committedBatch()).isZero();
        assertThat(query.pendingBatches()).containsExactly(1L);
    }

    private static void hasTwoKeysAndOneTimeout(StoreInspection store) {
        assertThat(store.kind()).isEqualTo("store");
        assertThat(store.rows()).isEqualTo(2);
        assertThat(store.timeouts()).isEqualTo(1);
        assertThat(store.schema()).contains("groupState", "timeoutTimestamp");
    }

    private void count(String lines) throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("in")).resolve("lines.txt"), lines);
        spark.readStream()
                .textFile(folder.resolve("in").toString())
                .groupByKey((MapFunction<String, String>) line -> line, Encoders.STRING())
                .mapGroupsWithState(
                        (MapGroupsWithStateFunction<String, String, Long, Long>) InspectionTest::count,
                        Encoders.LONG(),
                        Encoders.LONG(),
                        GroupStateTimeout.ProcessingTimeTimeout())
                .writeStream()
                .outputMode("update")
                .format("noop")
                .option("checkpointLocation", checkpoint().toString())
                .trigger(Trigger.AvailableNow())
                .start()
                .awaitTermination();
    }

    /** Only {@code a} gets a timeout. */
    private static Long count(String word, Iterator<String> lines, GroupState<Long> state) {
        long count = state.exists() ? state.get() : 0;
        for (; lines.hasNext(); lines.next()) {
            count++;
        }
        state.update(count);
        if (word.equals("a")) {
            state.setTimeoutDuration("1 hour");
        }
        return count;
    }

    private QueryInspection inspect() throws IOException {
        return Inspection.of(spark, checkpoint().toString());
    }

    private Path checkpoint() {
        return folder.resolve("checkpoint");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(checkpoint())) {
            return files.map(file -> file + " " + file.toFile().length())
                    .sorted()
                    .toList();
        }
    }
}
