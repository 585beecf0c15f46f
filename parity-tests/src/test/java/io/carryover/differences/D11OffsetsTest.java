package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.e2e.WithBroker;
import io.carryover.harness.EngineSession;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import io.carryover.parity.suite.WithEngine;
import io.carryover.runtime.KafkaBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.streaming.kafka010.ConsumerStrategies;
import org.apache.spark.streaming.kafka010.KafkaUtils;
import org.apache.spark.streaming.kafka010.LocationStrategies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Six records in a partition, of which the consumer group has committed the first four. */
@ExtendWith({WithEngine.class, WithBroker.class})
class D11OffsetsTest {

    private static final String GROUP = "job";

    private final EngineSession engine;
    private final KafkaBroker broker;

    @TempDir
    private Path folder;

    private TopicPartition partition;

    D11OffsetsTest(EngineSession engine, KafkaBroker broker) {
        this.engine = engine;
        this.broker = broker;
    }

    @BeforeEach
    void fourOfSixRecordsAreCommitted(TestInfo test) throws Exception {
        partition = new TopicPartition(test.getTestMethod().orElseThrow().getName(), 0);
        broker.client().createTopic(partition.topic(), 1);
        broker.client().send(partition.topic(), 0, List.of("1", "2", "3", "4", "5", "6"));
        broker.client().commit(GROUP, partition, 4);
    }

    @Test
    void aDStreamBeginsWhereItsGroupIs() {
        EmittedRows emitted = new EmittedRows(folder.toString());
        runOneBatch(emitted);

        assertThat(emitted.of(1)).containsExactly("5", "6");
    }

    @Test
    void aRecoveredDStreamTakesTheOffsetsOfItsCheckpoint() throws Exception {
        EmittedRows emitted = new EmittedRows(folder.toString());
        runOneBatch(emitted);
        broker.client().commit(GROUP, partition, 6);

        try (VirtualTimeStreaming recovered = VirtualTimeStreaming.recover(engine.context(), folder.toString())) {
            recovered.restart();
        }
        assertThat(emitted.attempts(1)).containsExactly(List.of("5", "6"), List.of("5", "6"));
    }

    @Test
    void aNewQueryBeginsAtItsStartingOffsetsWhereverTheGroupIs() throws Exception {
        assertThat(runQuery("a", "earliest")).as("four twice").containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(runQuery("b", "latest")).as("two never").isEmpty();
        assertThat(runQuery("c", startingAt(4))).as("each once").containsExactly("5", "6");

        assertThat(broker.client().committed(GROUP, partition)).isEqualTo(4);
    }

    @Test
    void aRestartedQueryTakesTheOffsetsOfItsCheckpoint() throws Exception {
        runQuery("a", startingAt(4));
        broker.client().send(partition.topic(), 0, List.of("7"));

        assertThat(runQuery("a", "earliest")).containsExactly("7");
    }

    private void runOneBatch(EmittedRows emitted) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "group.id",
                GROUP,
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                StringDeserializer.class,
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false);
        try (VirtualTimeStreaming streaming =
                VirtualTimeStreaming.create(engine.context(), Duration.ofSeconds(1), folder.toString())) {
            streaming.wire(
                    KafkaUtils.createDirectStream(
                                    streaming.context(),
                                    LocationStrategies.PreferConsistent(),
                                    ConsumerStrategies.<String, String>Subscribe(List.of(partition.topic()), settings))
                            .map(ConsumerRecord::value),
                    emitted::add);
            streaming.start(Instant.EPOCH);
            streaming.runBatch(Instant.ofEpochSecond(1));
        }
    }

    private List<String> runQuery(String checkpoint, String startingOffsets) throws Exception {
        List<String> values = new ArrayList<>();
        engine.session()
                .readStream()
                .format("kafka")
                .option("kafka.bootstrap.servers", broker.bootstrapServers())
                .option("kafka.group.id", GROUP)
                .option("subscribe", partition.topic())
                .option("startingOffsets", startingOffsets)
                .load()
                .selectExpr("CAST(value AS STRING)")
                .writeStream()
                .option("checkpointLocation", folder.resolve(checkpoint).toString())
                .trigger(Trigger.AvailableNow())
                .foreachBatch((VoidFunction2<Dataset<Row>, Long>)
                        (batch, id) -> batch.collectAsList().forEach(row -> values.add(row.getString(0))))
                .start()
                .awaitTermination();
        return values;
    }

    private String startingAt(long offset) {
        return "{\"" + partition.topic() + "\": {\"0\": " + offset + "}}";
    }
}
