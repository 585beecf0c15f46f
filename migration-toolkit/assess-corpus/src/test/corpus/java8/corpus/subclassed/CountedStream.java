package corpus.subclassed;

import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.apache.spark.streaming.dstream.DStream;
import scala.Tuple2;
import scala.reflect.ClassTag;

/** A stream class of one's own: calls name it, not Spark's. One of its methods is only called as Spark's is. */
public class CountedStream<K, V> extends JavaPairDStream<K, V> {

  public CountedStream(DStream<Tuple2<K, V>> stream, ClassTag<K> keys, ClassTag<V> values) {
    super(stream, keys, values);
  }

  public CountedStream<K, V> updateStateByKey(String name) {
    return this;
  }

  static <K, V> JavaPairDStream<K, Long> counts(CountedStream<K, V> stream) {
    Function2<List<V>, Optional<Long>, Optional<Long>> count = (values, state) -> Optional.of(state.or(0L) + values.size());
    return stream
        .updateStateByKey("not this one")
        .updateStateByKey(count); // expect: updateStateByKey
  }
}
