package corpus.scalafromjava;

import java.io.Serializable;
import org.apache.spark.HashPartitioner;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.apache.spark.streaming.dstream.DStream;
import org.apache.spark.streaming.dstream.PairDStreamFunctions;
import scala.Function4;
import scala.Option;
import scala.Tuple2;
import scala.collection.Seq;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction4;

/** The overload with the time of the batch is Scala's alone; Java reaches it all the same. */
public class BatchTimes {

  static DStream<Tuple2<String, Long>> lastBatches(JavaPairDStream<String, String> events) {
    PairDStreamFunctions<String, String> pairs = DStream.toPairDStreamFunctions(
        events.dstream(), tag(String.class), tag(String.class), scala.math.Ordering.String$.MODULE$);
    return pairs.updateStateByKey(new LastBatch(), new HashPartitioner(4), true, Option.empty(), tag(Long.class)); // expect: updateStateByKey, state-partitions
  }

  private static <T> ClassTag<T> tag(Class<T> type) {
    return ClassTag$.MODULE$.apply(type);
  }

  static class LastBatch extends AbstractFunction4<Time, String, Seq<String>, Option<Long>, Option<Long>> implements Serializable {
    @Override
    public Option<Long> apply(Time batch, String key, Seq<String> events, Option<Long> last) {
      return events.isEmpty() ? last : Option.apply(batch.milliseconds()); // expect: state-idle-batches
    }
  }
}
