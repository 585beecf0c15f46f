package io.carryover.assess.examples;

import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/** A join of streams, against one of RDDs. */
final class StreamJoined {

    static JavaPairDStream<String, Tuple2<Integer, Integer>> found(
            JavaPairDStream<String, Integer> pairs, JavaPairDStream<String, Integer> views) {
        return pairs.join(views);
    }

    static JavaPairRDD<String, Tuple2<Integer, Integer>> other(
            JavaPairRDD<String, Integer> clicks, JavaPairRDD<String, Integer> views, Time batch) {
        return clicks.join(views);
    }
}
