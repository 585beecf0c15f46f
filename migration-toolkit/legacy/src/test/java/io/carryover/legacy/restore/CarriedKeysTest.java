package io.carryover.legacy.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.time.BatchTimeState;
import io.carryover.legacy.time.EventTime;
import io.carryover.legacy.time.Ticks;
import io.carryover.legacy.time.Timed;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;

/** The job before ended at 100 seconds; batches are a second apart. */
@ExtendWith(WithVirtualTime.class)
class CarriedKeysTest {

    private static final Instant CUT = Instant.ofEpochSecond(100);
    private static final Instant FIRST = CUT.plusSeconds(1);

    /** What the running job emitted: a listener lies in the checkpoint, and can refer to nothing but this. */
    private static final Queue<String> EMITTED = new ConcurrentLinkedQueue<>();

    private static final AtomicBoolean KILLED = new AtomicBoolean();

    @TempDir
    private Path work;

    private final SparkSession spark;

    CarriedKeysTest(SparkSession spark) {
        this.spark = spark;
    }

    @AfterEach
    void forget() {
        EMITTED.clear();
        KILLED.set(false);
    }

    @Test
    void updateStateByKeyBeginsWithTheCarriedState() throws IOException {
        CarriedState carried = counts();

        try (VirtualTimeStreaming streaming = streaming()) {
            wire(streaming, counted(streaming.input(Map.of(FIRST, List.of("kim"))), carried));
            streaming.start(CUT);
            streaming.runBatch(FIRST);
        }

        assertThat(EMITTED).containsExactlyInAnyOrder("kim 3", "lee 5");
    }

    @Test
    void aJobThatIsKilledInItsFirstBatchHasTheCarriedStateWhenItIsRecovered() throws IOException {
        CarriedState carried = counts();

        killInTheFirstBatch(words -> counted(words, carried));
        recover();

        assertThat(EMITTED).containsExactlyInAnyOrder("kim 3", "lee 5");
    }

    @Test
    void withSparksOwnInitialStateSuchAJobCannotBeRecovered() throws IOException {
        JavaPairRDD<String, Long> initial =
                counts().state(String.class, Long.class).rdd(WithVirtualTime.context(spark));

        killInTheFirstBatch(words -> words.mapToPair(word -> new Tuple2<>(word, 1L))
                .mapWithState(StateSpec.function(CarriedKeysTest::count).initialState(initial)));

        assertThatThrownBy(this::recover).hasStackTraceContaining("SparkContext");
    }

    private void killInTheFirstBatch(Function<JavaDStream<String>, JavaDStream<String>> wiring) {
        KILLED.set(true);
        try (VirtualTimeStreaming streaming = streaming()) {
            wire(
                    streaming,
                    wiring.apply(streaming.input(Map.of(FIRST, List.of("kim")))).map(CarriedKeysTest::killed));
            streaming.start(CUT);
            assertThatThrownBy(() -> streaming.runBatch(FIRST)).hasStackTraceContaining("killed");
        }
        KILLED.set(false);
    }

    private void recover() {
        try (VirtualTimeStreaming streaming =
                VirtualTimeStreaming.recover(WithVirtualTime.context(spark), checkpoint())) {
            streaming.restart();
        }
    }

    private static String killed(String row) {
        if (KILLED.get()) {
            throw new IllegalStateException("killed");
        }
        return row;
    }

    private static String count(String word, Optional<Long> value, State<Long> count) {
        count.update((count.exists() ? count.get() : 0) + value.get());
        return word + " " + count.get();
    }

    @Test
    void mapWithStateCountsItsTimeoutFromTheCarriedTime() throws IOException {
        CarriedState carried = carried(
                "'kim' as key",
                "2L as state",
                "timestamp_seconds(95) as lastUpdated",
                "'lee' as key",
                "5L as state",
                "timestamp_seconds(98) as lastUpdated");

        try (VirtualTimeStreaming streaming = streaming()) {
            wire(streaming, timedOut(streaming.input(Map.of()), carried, Duration.ofSeconds(5)));
            streaming.start(CUT);
            streaming.runBatch(FIRST);
            assertThat(EMITTED).containsExactly("kim 2");
            List.of(2, 3).forEach(second -> streaming.runBatch(CUT.plusSeconds(second)));
            assertThat(EMITTED).containsExactly("kim 2");
            streaming.runBatch(CUT.plusSeconds(4));
        }

        assertThat(EMITTED).containsExactly("kim 2", "lee 5");
    }

    @Test
    void timeoutsBeginAtTheStartWhereTheTimeIsNotCarried() throws IOException {
        try (VirtualTimeStreaming streaming = streaming()) {
            wire(streaming, timedOut(streaming.input(Map.of()), counts(), Duration.ofSeconds(1)));
            streaming.start(CUT);
            streaming.runBatch(FIRST);
            assertThat(EMITTED).isEmpty();
            streaming.runBatch(CUT.plusSeconds(2));
        }

        assertThat(EMITTED).containsExactlyInAnyOrder("kim 2", "lee 5");
    }

    @Test
    void theCarriedStateIsInTheCheckpointBeforeTheFirstBatchEnds() throws IOException {
        CarriedState carried = counts();
        try (VirtualTimeStreaming streaming = streaming()) {
            wire(streaming, counted(streaming.input(Map.of()), carried));
            streaming.start(CUT);
            streaming.runBatch(FIRST);
        }

        assertThat(stateAt(FIRST)).isEqualTo(Map.of("kim", 2L, "lee", 5L));
    }

    @Test
    void theFirstBatchGoesByTheCarriedWatermark() throws IOException {
        CarriedState carried = carried(
                "'kim' as key",
                "60000L as state",
                "timestamp_seconds(0) as lastUpdated",
                "'lee' as key",
                "95000L as state",
                "timestamp_seconds(0) as lastUpdated");

        try (VirtualTimeStreaming streaming = streaming()) {
            wire(streaming, expired(streaming.input(Map.of(FIRST, List.of("late 90000", "new 90001"))), carried));
            streaming.start(CUT);
            streaming.runBatch(FIRST);
        }

        assertThat(EMITTED).containsExactlyInAnyOrder("kim expired", "new seen");
    }

    /** Keys with the time at which they expire; the carried watermark is 90 seconds. */
    private static JavaDStream<String> expired(JavaDStream<String> events, CarriedState carried) {
        Ticks<String, Long> ticks = new Ticks<>(expiryMs -> java.util.Optional.of(Instant.ofEpochMilli(expiryMs)));
        JavaPairDStream<String, Timed<Long>> timed = EventTime.of(
                "expiry",
                events.mapToPair(event -> new Tuple2<>(event.split(" ")[0], Long.parseLong(event.split(" ")[1]))),
                Instant::ofEpochMilli,
                Duration.ZERO,
                carried.watermark(),
                ticks);
        JavaMapWithStateDStream<String, Iterable<Timed<Long>>, Long, String> state = timed.groupByKey()
                .mapWithState(
                        StateSpec.function((String key, Optional<Iterable<Timed<Long>>> values, State<Long> kept) ->
                                see(key, Timed.eventsOf(values.get()), kept)));
        carried.state(String.class, Long.class).into(state);
        ticks.readFrom(state.stateSnapshots());
        return state;
    }

    private static String see(String key, List<Long> events, State<Long> kept) {
        if (events.isEmpty()) {
            kept.remove();
            return key + " expired";
        }
        kept.update(Long.MAX_VALUE / 2);
        return key + " seen";
    }

    private static JavaDStream<String> counted(JavaDStream<String> words, CarriedState carried) {
        JavaPairDStream<String, Long> counts = BatchTimeState.updateStateByKey(
                words.mapToPair(word -> new Tuple2<>(word, 1L)),
                (time, word, values, state) -> Optional.of(state.orElse(0L) + values.size()));
        carried.state(String.class, Long.class).into(counts);
        return counts.map(count -> count._1() + " " + count._2());
    }

    private static JavaDStream<String> timedOut(JavaDStream<String> words, CarriedState carried, Duration timeout) {
        JavaMapWithStateDStream<String, Long, Long, String> state = words.mapToPair(word -> new Tuple2<>(word, 1L))
                .mapWithState(StateSpec.function(
                                (String word, Optional<Long> value, State<Long> count) -> word + " " + count.get())
                        .timeout(Durations.milliseconds(timeout.toMillis())));
        carried.state(String.class, Long.class).into(state);
        return state;
    }

    private static void wire(VirtualTimeStreaming streaming, JavaDStream<String> output) {
        streaming.wire(output, (timeMs, rows) -> EMITTED.addAll(rows));
        streaming.checkpointStateInEveryBatch();
    }

    private VirtualTimeStreaming streaming() {
        return VirtualTimeStreaming.create(WithVirtualTime.context(spark), Duration.ofSeconds(1), checkpoint());
    }

    private String checkpoint() {
        return work.resolve("checkpoint").toUri().toString();
    }

    private Map<String, Long> stateAt(Instant batch) {
        LegacyCheckpoint checkpoint =
                LegacyCheckpoint.read(checkpoint(), spark.sparkContext().hadoopConfiguration());
        try (Stream<StateEntry> entries = checkpoint.stateStreams().get(0).read(batch.toEpochMilli())) {
            return entries.collect(Collectors.toMap(entry -> (String) entry.key(), entry -> (Long) entry.state()));
        }
    }

    /** {@code kim 2, lee 5} without the times of their last events. */
    private CarriedState counts() throws IOException {
        return carried(
                "'kim' as key",
                "2L as state",
                "cast(null as timestamp) as lastUpdated",
                "'lee' as key",
                "5L as state",
                "cast(null as timestamp) as lastUpdated");
    }

    private CarriedState carried(String key1, String state1, String time1, String key2, String state2, String time2)
            throws IOException {
        return new CarriedRowsOf(spark.range(1)
                        .selectExpr(key1, state1, time1)
                        .union(spark.range(1).selectExpr(key2, state2, time2)))
                .in(work.resolve("carried"), 90_000L);
    }
}
