package corpus.builder;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A builder around a stream that returns itself, until somebody takes the stream out of it. */
public final class Enriched {

  private JavaPairDStream<String, Long> stream;

  private Enriched(JavaPairDStream<String, Long> stream) {
    this.stream = stream;
  }

  public static Enriched of(JavaPairDStream<String, Long> stream) {
    return new Enriched(stream);
  }

  public Enriched summed() {
    stream = stream.updateStateByKey(Enriched::sum); // expect: updateStateByKey
    return this;
  }

  public Enriched with(UnaryOperator<JavaPairDStream<String, Long>> step) {
    stream = step.apply(stream);
    return this;
  }

  public JavaPairDStream<String, Long> stream() {
    return stream;
  }

  static JavaPairDStream<String, Long> example(JavaPairDStream<String, Long> input) {
    return Enriched.of(input)
        .summed()
        .with(sums -> sums.filter(sum -> sum._2() > 10))
        .with(large -> large.updateStateByKey((values, state) -> values.isEmpty() ? state : Optional.of(values.get(0)))) // expect: updateStateByKey, state-idle-batches
        .stream();
  }

  private static Optional<Long> sum(List<Long> values, Optional<Long> sum) {
    long total = sum.orElse(0L);
    for (long value : values) {
      total += value;
    }
    return Optional.of(total);
  }
}
