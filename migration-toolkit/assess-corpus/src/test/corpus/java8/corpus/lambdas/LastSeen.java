package corpus.lambdas;

import java.util.Collections;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function3;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import scala.Tuple2;

/** Lambdas, and a StateSpec with all that it can be given, kept in variables. */
public class LastSeen {

  public static void main(String[] args) throws InterruptedException {
    JavaStreamingContext jssc =
        new JavaStreamingContext(new SparkConf().setAppName("last-seen"), Durations.milliseconds(500)); // expect: context
    jssc.checkpoint(args[0]); // expect: context-checkpoint

    JavaPairRDD<String, Long> known = jssc.sparkContext()
        .parallelizePairs(Collections.singletonList(new Tuple2<>("nobody", 0L)));

    Function3<String, Optional<Long>, State<Long>, Tuple2<String, Long>> track = (device, time, seen) -> {
      if (seen.isTimingOut()) {
        return new Tuple2<>(device, -seen.get());
      }
      long newest = Math.max(time.orElse(0L), seen.exists() ? seen.get() : 0L);
      seen.update(newest);
      return new Tuple2<>(device, newest);
    };
    StateSpec<String, Long, Long, Tuple2<String, Long>> spec = StateSpec.function(track)
        .initialState(known) // expect: state-initial
        .numPartitions(12) // expect: state-partitions
        .timeout(Durations.minutes(30)); // expect: state-timeout

    JavaMapWithStateDStream<String, Long, Long, Tuple2<String, Long>> latest = jssc
        .textFileStream("/data/devices") // expect: source-files
        .mapToPair(line -> new Tuple2<>(line.split(",")[0], Long.parseLong(line.split(",")[1])))
        .mapWithState(spec); // expect: mapWithState

    latest.print(); // expect: output
    latest
        .stateSnapshots() // expect: state-snapshots
        .count()
        .print(); // expect: output
    jssc.start();
    jssc.awaitTermination();
  }
}
