package corpus.anonymous;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.api.java.function.PairFunction;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.apache.spark.streaming.api.java.JavaReceiverInputDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import scala.Tuple2;

/** As it was written before there were lambdas: an anonymous class for each function. */
public class WordTotals {

  public static void main(String[] args) throws Exception {
    SparkConf sparkConf = new SparkConf().setAppName("WordTotals");
    JavaStreamingContext ssc = new JavaStreamingContext(sparkConf, Durations.seconds(1)); // expect: context
    ssc.checkpoint("/tmp/word-totals"); // expect: context-checkpoint

    JavaReceiverInputDStream<String> lines = ssc.socketTextStream(args[0], Integer.parseInt(args[1])); // expect: source-socket

    JavaDStream<String> words = lines.flatMap(new FlatMapFunction<String, String>() {
      @Override
      public Iterator<String> call(String line) {
        return Arrays.asList(line.split(" ")).iterator();
      }
    });

    JavaPairDStream<String, Integer> ones = words.mapToPair(new PairFunction<String, String, Integer>() {
      @Override
      public Tuple2<String, Integer> call(String word) {
        return new Tuple2<String, Integer>(word, 1);
      }
    });

    Function2<List<Integer>, Optional<Integer>, Optional<Integer>> add =
        new Function2<List<Integer>, Optional<Integer>, Optional<Integer>>() {
          @Override
          public Optional<Integer> call(List<Integer> values, Optional<Integer> state) {
            int sum = state.or(0);
            for (Integer value : values) {
              sum += value;
            }
            return Optional.of(sum);
          }
        };

    JavaPairDStream<String, Integer> totals = ones.updateStateByKey(add); // expect: updateStateByKey
    totals.print(); // expect: output

    ssc.start();
    ssc.awaitTermination();
  }
}
