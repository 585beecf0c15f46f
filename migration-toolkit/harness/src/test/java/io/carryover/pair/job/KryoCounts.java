package io.carryover.pair.job;

import com.esotericsoftware.kryo.Kryo;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.serializer.KryoRegistrator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Product;
import scala.Tuple2;

/** Clicks by user, with classes of events and state that only Kryo carries. */
public final class KryoCounts {

    private KryoCounts() {}

    public static JavaPairDStream<String, Integer> updateStateByKey(JavaDStream<Visit> visits) {
        return visits.mapToPair(visit -> new Tuple2<>(visit.user(), visit))
                .updateStateByKey(KryoCounts::counted)
                .mapToPair(user -> new Tuple2<>(user._1(), user._2().count()));
    }

    public static Dataset<Tuple2<String, Integer>> groupState(Dataset<Visit> visits) {
        return visits.groupByKey((MapFunction<Visit, String>) Visit::user, Encoders.STRING())
                .flatMapGroupsWithState(
                        (FlatMapGroupsWithStateFunction<String, Visit, Counter, Tuple2<String, Integer>>)
                                KryoCounts::count,
                        OutputMode.Update(),
                        Encoders.kryo(Counter.class),
                        Encoders.tuple(Encoders.STRING(), Encoders.INT()),
                        GroupStateTimeout.NoTimeout());
    }

    private static Optional<Counter> counted(List<Visit> visits, Optional<Counter> state) {
        return Optional.of(state.orElse(new Counter()).plus(visits.size()));
    }

    private static Iterator<Tuple2<String, Integer>> count(
            String user, Iterator<Visit> visits, GroupState<Counter> state) {
        Counter counter = state.exists() ? state.get() : new Counter();
        while (visits.hasNext()) {
            visits.next();
            counter = counter.plus(1);
        }
        state.update(counter);
        return List.of(new Tuple2<>(user, counter.count())).iterator();
    }

    /** Like a case class of Scala, and not serializable. */
    public static final class Counter implements Product {

        private int count;

        @Override
        public int productArity() {
            return 1;
        }

        @Override
        public Object productElement(int n) {
            return count;
        }

        @Override
        public String productElementName(int n) {
            return "count";
        }

        @Override
        public boolean canEqual(Object other) {
            return other instanceof Counter;
        }

        Counter plus(int more) {
            Counter sum = new Counter();
            sum.count = count + more;
            return sum;
        }

        int count() {
            return count;
        }
    }

    /** As a team has one for its own classes. */
    public static final class Registrator implements KryoRegistrator {

        @Override
        public void registerClasses(Kryo kryo) {
            kryo.register(Counter.class);
            kryo.register(Visit.class);
        }
    }

    /** Neither a bean nor serializable. */
    public static final class Visit {

        private String user;

        /** The whole line is the user. */
        public static Visit parse(String line) {
            Visit visit = new Visit();
            visit.user = line.split(",")[0];
            return visit;
        }

        String user() {
            return user;
        }
    }
}
