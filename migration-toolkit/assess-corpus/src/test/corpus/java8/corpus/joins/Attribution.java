package corpus.joins;

import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** Streams joined with streams, and with a table of each batch. */
public class Attribution {

  static void of(JavaPairDStream<String, Long> shown, JavaPairDStream<String, Long> clicked, JavaPairRDD<String, String> names) {
    shown.join(clicked).print(); // expect: join, output
    shown.leftOuterJoin(clicked).print(); // expect: join, output
    shown.fullOuterJoin(clicked, 4).print(); // expect: join, output
    shown.cogroup(clicked).print(); // expect: join, output
    shown.transformToPair(rdd -> rdd.join(names)).print(); // expect: transform, output
    shown.transformWithToPair(clicked, (left, right, time) -> left.subtractByKey(right)).print(); // expect: transform, output
  }
}
