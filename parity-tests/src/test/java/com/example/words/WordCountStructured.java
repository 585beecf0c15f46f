package com.example.words;

import io.carryover.migrated.restore.CarriedState;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsWithStateFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.streaming.GroupState;
import org.apache.spark.sql.streaming.GroupStateTimeout;

/** How often each word has come: those of a batch, and in the first one all that are carried. */
public final class WordCountStructured {

    private WordCountStructured() {}

    public static Dataset<String> counts(Dataset<String> lines, CarriedState carried) {
        MapGroupsWithStateFunction<String, String, Integer, String> count = WordCountStructured::count;
        return lines.flatMap(
                        (FlatMapFunction<String, String>)
                                line -> Arrays.asList(line.split(" ")).iterator(),
                        Encoders.STRING())
                .groupByKey((MapFunction<String, String>) word -> word, Encoders.STRING())
                .mapGroupsWithState(
                        count,
                        Encoders.INT(),
                        Encoders.STRING(),
                        GroupStateTimeout.NoTimeout(),
                        carried.state(Encoders.STRING(), Encoders.INT()));
    }

    private static String count(String word, Iterator<String> again, GroupState<Integer> state) {
        int count = state.exists() ? state.get() : 0;
        while (again.hasNext()) {
            again.next();
            count++;
        }
        state.update(count);
        return word + " " + count;
    }
}
