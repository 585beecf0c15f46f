package corpus.surroundings;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.scheduler.StreamingListener;
import org.apache.spark.streaming.scheduler.StreamingListenerBatchCompleted;
import org.apache.spark.streaming.scheduler.StreamingListenerBatchStarted;
import org.apache.spark.streaming.scheduler.StreamingListenerBatchSubmitted;
import org.apache.spark.streaming.scheduler.StreamingListenerOutputOperationCompleted;
import org.apache.spark.streaming.scheduler.StreamingListenerOutputOperationStarted;
import org.apache.spark.streaming.scheduler.StreamingListenerReceiverError;
import org.apache.spark.streaming.scheduler.StreamingListenerReceiverStarted;
import org.apache.spark.streaming.scheduler.StreamingListenerReceiverStopped;
import org.apache.spark.streaming.scheduler.StreamingListenerStreamingStarted;
import org.apache.spark.util.LongAccumulator;

/** What stands around a job: serializer, broadcast, accumulator, listener, remembered batches. */
public class Monitored {

  static JavaStreamingContext context() {
    SparkConf conf = new SparkConf();
    conf.set("spark.serializer", "org.apache.spark.serializer.KryoSerializer"); // expect: kryo
    conf.registerKryoClasses(new Class<?>[] {Monitored.class}); // expect: kryo
    conf.set("spark.streaming.concurrentJobs", "2"); // expect: setting
    conf.set("spark.streaming.receiver.writeAheadLog.enable", "true"); // expect: setting
    JavaStreamingContext context = new JavaStreamingContext(conf, Durations.seconds(2)); // expect: context
    context.remember(Durations.minutes(10)); // expect: remember
    context.addStreamingListener(new Delays()); // expect: streaming-listener
    return context;
  }

  static void wire(JavaStreamingContext context, JavaPairDStream<String, Integer> codes, Map<String, String> names) {
    Broadcast<Map<String, String>> known = context.sparkContext().broadcast(names);
    LongAccumulator unknown = context.sparkContext().sc().longAccumulator("unknown");
    codes
        .mapWithState(StateSpec.function((String code, Optional<Integer> one, State<String> state) -> { // expect: mapWithState
          String name = known.value().get(code); // expect: broadcast
          if (name == null) {
            unknown.add(1); // expect: accumulator
            return code;
          }
          state.update(name);
          return name;
        }))
        .print(); // expect: output
  }

  static class Delays implements StreamingListener { // expect in class: streaming-listener
    @Override
    public void onStreamingStarted(StreamingListenerStreamingStarted started) {}

    @Override
    public void onReceiverStarted(StreamingListenerReceiverStarted started) {}

    @Override
    public void onReceiverError(StreamingListenerReceiverError error) {}

    @Override
    public void onReceiverStopped(StreamingListenerReceiverStopped stopped) {}

    @Override
    public void onBatchSubmitted(StreamingListenerBatchSubmitted submitted) {}

    @Override
    public void onBatchStarted(StreamingListenerBatchStarted started) {}

    @Override
    public void onBatchCompleted(StreamingListenerBatchCompleted completed) {
      System.err.println(completed.batchInfo().totalDelay());
    }

    @Override
    public void onOutputOperationStarted(StreamingListenerOutputOperationStarted started) {}

    @Override
    public void onOutputOperationCompleted(StreamingListenerOutputOperationCompleted completed) {}
  }
}
