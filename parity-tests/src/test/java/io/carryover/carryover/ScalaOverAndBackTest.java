package io.carryover.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.carts.Cart;
import io.carryover.harness.EngineSession;
import io.carryover.harness.WorkFolder;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.ReadOptions;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.export.ExportRequest;
import io.carryover.legacy.export.LegacyExport;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.restore.TypeOf;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import io.carryover.migrated.rollback.Rollback;
import io.carryover.migrated.rollback.RollbackRequest;
import io.carryover.migrated.virtualtime.VirtualTimeQuery;
import io.carryover.parity.suite.WithEngine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import scala.Option;
import scala.Tuple2;
import scala.collection.immutable.List$;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A case class as state and a tuple as key go from a legacy job to a migrated one and back. A line is a user, an item and its
 * price; a user goes by name and length of the name.
 */
@ExtendWith(WithEngine.class)
class ScalaOverAndBackTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Map<Instant, List<String>> LINES = Map.of(
            START.plusSeconds(1), List.of("kim pen 3", "ann ink 5"),
            START.plusSeconds(2), List.of("kim cap 2"),
            START.plusSeconds(3), List.of("kim pen 4"));
    private static final Encoder<Tuple2<String, Integer>> USER = Encoders.tuple(Encoders.STRING(), Encoders.INT());

    @Test
    void aCaseClassComesBackWithAllThatBothJobsHaveMadeOfIt(EngineSession engine) throws IOException {
        try (WorkFolder work = WorkFolder.create()) {
            runLegacy(engine, CarriedState.none(), 1, work.path().resolve("legacy"));
            LegacyExport.run(
                    engine.session(),
                    new ExportRequest(uri(work, "legacy"), uri(work, "over"), null, null, false),
                    ReadOptions.TRUSTING);
            runMigrated(engine, work);
            Rollback.run(engine.session(), new RollbackRequest(uri(work, "migrated"), uri(work, "back"), null));
            CarriedState back =
                    CarriedState.open(uri(work, "back"), engine.context().hadoopConfiguration());
            runLegacy(engine, back, 3, work.path().resolve("again"));

            assertThat(cartsOf(work.path().resolve("again"), engine))
                    .isEqualTo(Map.of(
                            new Tuple2<>("kim", 3),
                            cart(3, "9", "pen", List.of(3L, 2L, 4L), Map.of("pen", 2, "cap", 1), "pen"),
                            new Tuple2<>("ann", 3),
                            cart(1, "5", "ink", List.of(5L), Map.of("ink", 1), "ink")));
        }
    }

    private static String uri(WorkFolder work, String name) {
        return work.path().resolve(name).toUri().toString();
    }

    /** Of one batch. */
    private static void runLegacy(EngineSession engine, CarriedState carried, int second, Path checkpoint) {
        try (VirtualTimeStreaming streaming = VirtualTimeStreaming.create(
                engine.context(), SECOND, checkpoint.toUri().toString())) {
            streaming.wire(carts(streaming.input(LINES), carried), (timeMs, rows) -> {});
            streaming.checkpointStateInEveryBatch();
            streaming.start(START.plusSeconds(second - 1));
            streaming.runBatch(START.plusSeconds(second));
        }
    }

    private static JavaDStream<String> carts(JavaDStream<String> lines, CarriedState carried) {
        JavaPairDStream<Tuple2<String, Integer>, Cart> carts = lines.mapToPair(line -> new Tuple2<>(user(line), line))
                .updateStateByKey((List<String> bought, Optional<Cart> before) -> {
                    Cart cart = before.or(Cart.empty());
                    for (String line : bought) {
                        cart = with(cart, line);
                    }
                    return Optional.of(cart);
                });
        carried.state(new TypeOf<Tuple2<String, Integer>>() {}, new TypeOf<Cart>() {})
                .into(carts);
        return carts.map(Tuple2::toString);
    }

    private static void runMigrated(EngineSession engine, WorkFolder work) throws IOException {
        var carried = io.carryover.migrated.restore.CarriedState.open(engine.session(), uri(work, "over"));
        try (VirtualTimeQuery<String> query = new VirtualTimeQuery<>(
                engine.session(),
                Encoders.STRING(),
                lines -> carts(lines, carried),
                OutputMode.Update(),
                uri(work, "migrated"),
                SECOND)) {
            query.start(START.plusSeconds(1), (timeMs, rows) -> {});
            query.add(LINES.get(START.plusSeconds(2)));
            query.trigger(START.plusSeconds(2));
            query.await(START.plusSeconds(2));
        }
    }

    private static Dataset<String> carts(Dataset<String> lines, io.carryover.migrated.restore.CarriedState carried) {
        return lines.groupByKey((MapFunction<String, Tuple2<String, Integer>>) ScalaOverAndBackTest::user, USER)
                .flatMapGroupsWithState(
                        (FlatMapGroupsWithStateFunction<Tuple2<String, Integer>, String, Cart, String>)
                                ScalaOverAndBackTest::bought,
                        OutputMode.Update(),
                        Cart.encoder(),
                        Encoders.STRING(),
                        GroupStateTimeout.NoTimeout(),
                        carried.state(USER, Cart.encoder()));
    }

    private static Iterator<String> bought(
            Tuple2<String, Integer> user, Iterator<String> lines, GroupState<Cart> state) {
        Cart cart = state.exists() ? state.get() : Cart.empty();
        while (lines.hasNext()) {
            cart = with(cart, lines.next());
        }
        state.update(cart);
        return Collections.emptyIterator();
    }

    private static Tuple2<String, Integer> user(String line) {
        String name = line.split(" ")[0];
        return new Tuple2<>(name, name.length());
    }

    private static Cart with(Cart cart, String line) {
        String[] words = line.split(" ");
        return cart.plus(words[1], Long.parseLong(words[2]));
    }

    private static Map<Object, Object> cartsOf(Path checkpoint, EngineSession engine) {
        LegacyCheckpoint left = LegacyCheckpoint.read(
                checkpoint.toUri().toString(), engine.context().hadoopConfiguration());
        Map<Object, Object> carts = new HashMap<>();
        try (Stream<StateEntry> entries =
                left.stateStreams().get(0).read(START.plusSeconds(3).toEpochMilli())) {
            entries.forEach(entry -> carts.put(entry.key(), entry.state()));
        }
        return carts;
    }

    private static Cart cart(
            int items, String total, String first, List<Object> prices, Map<String, Object> byItem, String last) {
        return new Cart(
                items,
                new scala.math.BigDecimal(new BigDecimal(total)),
                Option.apply(first),
                List$.MODULE$.from(CollectionConverters.asScala(prices)),
                scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(byItem)),
                new Tuple2<>(items, last));
    }
}
