package corpus.windows;

import org.apache.spark.HashPartitioner;
import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/** Every window there is: by reduction, with an inverse, by count, by value, of groups. */
public class Trends {

  private static final Duration LENGTH = Durations.minutes(5);
  private static final Duration SLIDE = Durations.seconds(30);

  static void of(JavaDStream<String> words) {
    JavaPairDStream<String, Integer> ones = words.mapToPair(word -> new Tuple2<>(word, 1));

    ones.reduceByKeyAndWindow(Integer::sum, LENGTH, SLIDE).print(); // expect: window-reduce, output
    ones.reduceByKeyAndWindow(Integer::sum, (a, b) -> a - b, LENGTH, SLIDE).print(); // expect: window-inverse-reduce, output
    ones.reduceByKeyAndWindow((a, b) -> a + b, (a, b) -> a - b, LENGTH, SLIDE, new HashPartitioner(2), count -> count._2() != 0).print(); // expect: window-inverse-reduce, output
    ones.groupByKeyAndWindow(LENGTH).print(); // expect: window-reduce, output
    ones.window(LENGTH, SLIDE).count().print(); // expect: window, output
    words.window(Durations.minutes(1)).print(); // expect: window, output
    words.countByWindow(LENGTH, SLIDE).print(); // expect: window-inverse-reduce, output
    words.countByValueAndWindow(LENGTH, SLIDE).print(); // expect: window-inverse-reduce, output
    words.reduceByWindow((a, b) -> a.compareTo(b) > 0 ? a : b, LENGTH, SLIDE).print(); // expect: window-reduce, output
    words.map(String::length).reduceByWindow(Integer::sum, (a, b) -> a - b, LENGTH, SLIDE).print(); // expect: window-inverse-reduce, output
  }
}
