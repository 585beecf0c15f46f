package com.example.pages;

import io.carryover.migrated.restore.CarriedState;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsWithStateFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;
import org.apache.spark.sql.streaming.OutputMode;
import scala.Tuple2;

/** Visits and seconds of the pages of a batch, with {@code flatMapGroupsWithState}. */
public final class PageVisits {

    public static final Encoder<Tuple2<Integer, Long>> STATE = Encoders.tuple(Encoders.INT(), Encoders.LONG());

    private PageVisits() {}

    /** @param carried that of the legacy job's stream of visits */
    public static Dataset<String> rows(Dataset<String> lines, CarriedState carried) {
        FlatMapGroupsWithStateFunction<String, String, Tuple2<Integer, Long>, String> add = PageVisits::add;
        return lines.groupByKey((MapFunction<String, String>) line -> line.split(" ")[1], Encoders.STRING())
                .flatMapGroupsWithState(
                        add,
                        OutputMode.Update(),
                        STATE,
                        Encoders.STRING(),
                        GroupStateTimeout.NoTimeout(),
                        carried.state(Encoders.STRING(), STATE));
    }

    private static Iterator<String> add(String page, Iterator<String> lines, GroupState<Tuple2<Integer, Long>> state) {
        if (!lines.hasNext()) {
            return List.<String>of().iterator(); // a carried page, in the first batch: its state is there already
        }
        Tuple2<Integer, Long> visits = state.exists() ? state.get() : new Tuple2<>(0, 0L);
        while (lines.hasNext()) {
            long seconds = Long.parseLong(lines.next().split(" ")[2]);
            visits = new Tuple2<>(visits._1() + 1, visits._2() + seconds);
        }
        state.update(visits);
        return List.of(page + " " + visits._1() + " visits " + visits._2() + " seconds")
                .iterator();
    }
}
