package corpus.initializers;

import java.util.List;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.apache.spark.streaming.api.java.JavaPairInputDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** Wired where a class is loaded, by the constants of an enum, and one operation behind another. */
enum Plans {
  TOTALS {
    @Override
    JavaPairDStream<String, Integer> on(JavaPairDStream<String, Integer> ones) {
      return ones.updateStateByKey(Plans::sum); // expect: updateStateByKey
    }
  },
  TOTALS_OF_TOTALS {
    @Override
    JavaPairDStream<String, Integer> on(JavaPairDStream<String, Integer> ones) {
      return TOTALS.on(ones)
          .mapWithState(StateSpec.function((String key, Optional<Integer> one, State<Integer> state) -> { // expect: mapWithState
            state.update(one.or(0));
            return key;
          }))
          .stateSnapshots() // expect: state-snapshots
          .updateStateByKey(Plans::sum); // expect: updateStateByKey
    }
  };

  static final JavaStreamingContext CONTEXT =
      new JavaStreamingContext("local[2]", "plans", Durations.seconds(3)); // expect: context
  static final JavaPairDStream<LongWritable, Integer> BY_OFFSET;

  static {
    JavaPairInputDStream<LongWritable, Text> files =
        CONTEXT.fileStream("/plans", LongWritable.class, Text.class, TextInputFormat.class); // expect: source-files
    BY_OFFSET = files.updateStateByKey((lines, state) -> Optional.of(state.or(0) + 1)); // expect: updateStateByKey
  }

  abstract JavaPairDStream<String, Integer> on(JavaPairDStream<String, Integer> ones);

  static Optional<Integer> sum(List<Integer> values, Optional<Integer> state) {
    int sum = state.or(0);
    for (int value : values) {
      sum += value;
    }
    return Optional.of(sum);
  }
}
