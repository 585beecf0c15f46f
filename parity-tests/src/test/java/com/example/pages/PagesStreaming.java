package com.example.pages;

import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * Visits and seconds of the pages of a batch, and the trails of users that have become whole in it. A line is a user, a page and
 * seconds. The one state is on disk in every second batch, the other in every third.
 */
public final class PagesStreaming {

    private PagesStreaming() {}

    public static JavaDStream<String> rows(JavaDStream<String> lines) {
        return visits(lines).union(trails(lines));
    }

    private static JavaDStream<String> visits(JavaDStream<String> lines) {
        JavaPairDStream<String, Long> seconds =
                lines.map(line -> line.split(" ")).mapToPair(word -> new Tuple2<>(word[1], Long.valueOf(word[2])));
        JavaPairDStream<String, Tuple2<Integer, Long>> visits = seconds.updateStateByKey(PagesStreaming::add);
        visits.checkpoint(Durations.seconds(2));
        return visits.join(seconds.reduceByKey(Long::sum)) // those of the batch alone
                .map(page -> page._1() + " " + page._2()._1()._1() + " visits "
                        + page._2()._1()._2() + " seconds");
    }

    private static Optional<Tuple2<Integer, Long>> add(List<Long> seconds, Optional<Tuple2<Integer, Long>> before) {
        Tuple2<Integer, Long> visits = before.orElse(new Tuple2<>(0, 0L));
        return Optional.of(new Tuple2<>(
                visits._1() + seconds.size(),
                visits._2() + seconds.stream().mapToLong(Long::longValue).sum()));
    }

    private static JavaDStream<String> trails(JavaDStream<String> lines) {
        JavaMapWithStateDStream<String, String, Trail, String> trails = lines.map(line -> line.split(" "))
                .mapToPair(word -> new Tuple2<>(word[0], word[1]))
                .mapWithState(StateSpec.function(PagesStreaming::follow));
        trails.checkpoint(Durations.seconds(3));
        return trails;
    }

    private static Optional<String> follow(Time batch, String user, Optional<String> page, State<Trail> state) {
        Trail trail = (state.exists() ? state.get() : new Trail()).to(page.get());
        if (trail.isWhole()) {
            state.remove();
            return Optional.of(user + " " + String.join(" ", trail.getPages()));
        }
        state.update(trail);
        return Optional.empty();
    }
}
