package io.carryover.legacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.tallies.Tally;
import io.carryover.carried.RefusedFolderException;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.restore.TypeOf;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.Optional;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.Option;
import scala.Tuple2;
import scala.collection.immutable.List$;
import scala.jdk.javaapi.CollectionConverters;

/** Tuples, and a case class that the Scala compiler has made, out of one job and into another one that goes on with them. */
class ScalaStateTest {

    private static final List<List<String>> LINES =
            List.of(List.of("a bb"), List.of("a"), List.of("a bb"), List.of("a"));

    private static final int CUT = 2;
    private static final LegacyRun RUN = LegacyRun.everySecond(LINES);

    @TempDir
    private Path folder;

    @AfterAll
    static void stopSpark() {
        TestSpark.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JavaSerializer", "KryoSerializer"})
    void isTheSameBehindTheLastBatchAsIfOneJobHadRunAllTheTime(String serializer) throws Exception {
        TestSpark spark = TestSpark.with(Map.of("spark.serializer", "org.apache.spark.serializer." + serializer));
        run(1, CUT, CarriedState.none(), spark, folder.resolve("before"));

        Exported exported = Exported.of(spark, folder.resolve("before"), folder.resolve("out"));
        assertThat(columns(exported, "updateStateByKey-1"))
                .isEqualTo("struct<key:struct<_1:string,_2:int>,state:struct<count:int,letters:bigint,first:string,"
                        + "longest:int,seconds:array<bigint>,byLength:map<string,int>,last:struct<_1:int,_2:string>,"
                        + "share:decimal(38,18)>,lastUpdated:timestamp>");
        asksForTheTypesThatAClassLeavesOpen(CarriedState.of(exported.folder()).stream("updateStateByKey-1"));
        run(CUT + 1, LINES.size(), CarriedState.of(exported.folder()), spark, folder.resolve("behind"));

        assertThat(statesOf(0))
                .isEqualTo(Map.of(
                        new Tuple2<>("a", 1),
                        tally(4, 4, "a", null, List.of(2L, 3L), Map.of("of 1", 4), "1.00"),
                        new Tuple2<>("bb", 2),
                        tally(2, 4, "bb", 2, List.of(0L, 2L), Map.of("of 2", 2), "0.50")));
        assertThat(statesOf(1)).isEqualTo(Map.of("a", new Tuple2<>(4L, "a"), "bb", new Tuple2<>(2L, "bb")));
    }

    private static void asksForTheTypesThatAClassLeavesOpen(CarriedState tallies) {
        assertThatThrownBy(() -> tallies.state(new TypeOf<Tuple2<Object, Tally>>() {}, new TypeOf<Tally>() {}))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageEndingWith(
                        ": key._2: int in the export, the job wants Tally" + ": export what this job keeps");
        assertThatThrownBy(() -> tallies.state(Tuple2.class, Object.class))
                .isInstanceOf(RefusedFolderException.class)
                .hasMessageContaining("the job wants a type that its class leaves open (a TypeOf says it)");
    }

    private static void run(int first, int last, CarriedState carried, TestSpark spark, Path checkpoint) {
        try (VirtualTimeStreaming streaming =
                VirtualTimeStreaming.create(spark.context(), Duration.ofSeconds(1), checkpoint.toString())) {
            streaming.wire(job(streaming.input(RUN.input()), carried), LegacyRun::ignore);
            streaming.checkpointStateInEveryBatch();
            streaming.start(RUN.timeOf(first - 1));
            for (int batch = first; batch <= last; batch++) {
                streaming.runBatch(RUN.timeOf(batch));
            }
        }
    }

    private static JavaDStream<String> job(JavaDStream<String> lines, CarriedState carried) {
        JavaDStream<String> words =
                lines.flatMap(line -> Arrays.stream(line.split(" ")).iterator());
        JavaPairDStream<Tuple2<String, Integer>, Tally> tallies = words.mapToPair(
                        word -> new Tuple2<>(new Tuple2<>(word, word.length()), word))
                .updateStateByKey(ScalaStateTest::tallied);
        carried.stream("updateStateByKey-1")
                .state(new TypeOf<Tuple2<String, Integer>>() {}, new TypeOf<Tally>() {})
                .into(tallies);
        JavaMapWithStateDStream<String, String, Tuple2<Long, String>, String> counts = words.mapToPair(
                        word -> new Tuple2<>(word, word))
                .mapWithState(StateSpec.function(ScalaStateTest::counted));
        carried.stream("mapWithState-1")
                .state(new TypeOf<String>() {}, new TypeOf<Tuple2<Long, String>>() {})
                .into(counts);
        return tallies.map(Tuple2::toString).union(counts);
    }

    private static Optional<Tally> tallied(List<String> words, Optional<Tally> before) {
        Tally tally = before.or(Tally.none());
        for (String word : words) {
            tally = tally.plus(word);
        }
        return Optional.of(tally);
    }

    private static String counted(String word, Optional<String> one, State<Tuple2<Long, String>> state) {
        state.update(new Tuple2<>((state.exists() ? state.get()._1() : 0L) + 1, one.get()));
        return word;
    }

    private static String columns(Exported exported, String stream) {
        return DataType.fromJson(exported.stream(stream).schema()).catalogString();
    }

    private static Tally tally(
            int count,
            long letters,
            String first,
            Integer longest,
            List<Object> seconds,
            Map<String, Object> byLength,
            String share) {
        return new Tally(
                count,
                letters,
                Option.apply(first),
                Option.apply(longest),
                List$.MODULE$.from(CollectionConverters.asScala(seconds)),
                scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(byLength)),
                new Tuple2<>(count, first),
                new scala.math.BigDecimal(new BigDecimal(share)));
    }

    private Map<Object, Object> statesOf(int stream) {
        Instant last = RUN.timeOf(LINES.size());
        LegacyCheckpoint checkpoint =
                LegacyCheckpoint.read(folder.resolve("behind").toString(), new Configuration());
        Map<Object, Object> states = new HashMap<>();
        try (Stream<StateEntry> entries = checkpoint.stateStreams().get(stream).read(last.toEpochMilli())) {
            entries.forEach(entry -> states.put(entry.key(), entry.state()));
        }
        return states;
    }
}
