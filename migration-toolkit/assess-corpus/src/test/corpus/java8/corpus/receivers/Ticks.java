package corpus.receivers;

import org.apache.spark.rdd.RDD;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.dstream.InputDStream;
import scala.Option;
import scala.reflect.ClassTag$;

/** An input of one's own, without a receiver. */
public class Ticks extends InputDStream<Long> { // expect in class: source-custom

  public Ticks(StreamingContext context) {
    super(context, ClassTag$.MODULE$.apply(Long.class));
  }

  @Override
  public void start() {}

  @Override
  public void stop() {}

  @Override
  public Option<RDD<Long>> compute(Time time) {
    return Option.empty();
  }
}
