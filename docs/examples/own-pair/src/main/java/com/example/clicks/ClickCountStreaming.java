package com.example.clicks;

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
        Function2<List<String>, Optional<Tuple2<Integer, String>>, Optional<Tuple2<Integer, String>>> updateFunction =
                (pages, state) -> {
                    if (pages.isEmpty()) {
                        return state;
                    }
                    int before = state.isPresent() ? state.get()._1() : 0;
                    return Optional.of(new Tuple2<>(before + pages.size(), pages.get(pages.size() - 1)));
                };

        return clicks.mapToPair(click -> new Tuple2<>(click.getUser(), click.getPage()))
                .updateStateByKey(updateFunction)
                .map(user -> new ClickCount(user._1(), user._2()._1(), user._2()._2()));
    }
}
