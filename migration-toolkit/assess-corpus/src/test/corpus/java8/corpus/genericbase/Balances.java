package corpus.genericbase;

import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

public class Balances extends StatefulJob<String, Long, Long, Long> {

  @Override
  protected JavaPairDStream<String, Long> keyed(JavaDStream<String> lines) {
    return lines.mapToPair(line -> new Tuple2<>(line.substring(0, 4), Long.valueOf(line.substring(5))));
  }

  @Override
  protected Long next(String account, Long amount, Long balance) {
    return (amount == null ? 0 : amount) + (balance == null ? 0 : balance);
  }

  @Override
  protected Long stateOf(Long output) {
    return output;
  }

  @Override
  protected int timeoutMinutes() {
    return 60;
  }
}
