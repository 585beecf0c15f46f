package corpus.wiring;

import org.apache.spark.storage.StorageLevel;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import scala.Tuple2;

class Inputs {
  static JavaPairDStream<String, Long> visits(JavaStreamingContext context) {
    return context
        .socketTextStream("collector", 9999, StorageLevel.MEMORY_AND_DISK_SER()) // expect: source-socket
        .mapToPair(user -> new Tuple2<>(user, 1L));
  }
}
