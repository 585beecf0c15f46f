package io.carryover.pair.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.streaming.api.java.JavaDStream;
import scala.Tuple2;

/** How often a click was seen: always once, says the legacy job; the migrated one asks the memory of its JVM. */
public final class InMemory {

    private static final Map<String, Integer> SEEN = new ConcurrentHashMap<>();

    private InMemory() {}

    public static JavaDStream<Tuple2<String, Integer>> once(JavaDStream<Click> clicks) {
        return clicks.map(click -> new Tuple2<>(click.getPage(), 1));
    }

    public static Dataset<Tuple2<String, Integer>> remembered(Dataset<Click> clicks) {
        return clicks.map(
                (MapFunction<Click, Tuple2<String, Integer>>)
                        click -> new Tuple2<>(click.getPage(), SEEN.merge(click.getPage(), 1, Integer::sum)),
                Encoders.tuple(Encoders.STRING(), Encoders.INT()));
    }
}
