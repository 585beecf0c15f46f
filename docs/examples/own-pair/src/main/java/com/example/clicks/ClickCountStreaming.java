package com.example.clicks;

import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import scala.Tuple2;

/** The job that runs today: DStreams, and a tuple as its state. Usage: ClickCountStreaming HOST PORT CHECKPOINT */
public final class ClickCountStreaming {

    private ClickCountStreaming() {}

    public static void main(String[] args) throws Exception {
        SparkConf conf = new SparkConf()
                .setAppName("ClickCountStreaming")
                .set("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
        JavaStreamingContext jssc = new JavaStreamingContext(conf, Durations.seconds(1));
        jssc.checkpoint(args[2]);

        JavaDStream<Click> clicks =
                jssc.socketTextStream(args[0], Integer.parseInt(args[1])).map(Click::parse);
        countClicks(clicks).print();

        jssc.start();
        jssc.awaitTermination();
    }

    /** Every user in every batch. */
    static JavaDStream<ClickCount> countClicks(JavaDStream<Click> clicks) {
        Function2<List<Timestamp>, Optional<Tuple2<Integer, Timestamp>>, Optional<Tuple2<Integer, Timestamp>>>
                updateFunction = (times, state) -> {
                    int count = state.isPresent() ? state.get()._1() : 0;
                    Timestamp lastSeen = state.isPresent() ? state.get()._2() : new Timestamp(0);
                    for (Timestamp time : times) {
                        count++;
                        lastSeen = time.after(lastSeen) ? time : lastSeen;
                    }
                    return Optional.of(new Tuple2<>(count, lastSeen));
                };

        return clicks.mapToPair(click -> new Tuple2<>(click.getUser(), click.getTime()))
                .updateStateByKey(updateFunction)
                .map(user -> new ClickCount(user._1(), user._2()._1(), user._2()._2()));
    }
}
