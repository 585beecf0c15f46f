package corpus.wiring;

import org.apache.spark.SparkConf;
import org.apache.spark.streaming.Seconds;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/** Nothing stateful here: the steps are in other classes. */
public class Topology {

  public static void main(String[] args) throws InterruptedException {
    JavaStreamingContext context = new JavaStreamingContext(new SparkConf(), Seconds.apply(10)); // expect: context
    context.checkpoint("hdfs:///checkpoints/topology"); // expect: context-checkpoint
    JavaPairDStream<String, Long> visits = Inputs.visits(context);
    Steps steps = new Steps();
    steps.write(steps.totals(visits));
    context.start();
    context.awaitTermination();
  }
}
