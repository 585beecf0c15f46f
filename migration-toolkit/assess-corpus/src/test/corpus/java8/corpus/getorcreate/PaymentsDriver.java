package corpus.getorcreate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function0;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaInputDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.kafka010.CanCommitOffsets;
import org.apache.spark.streaming.kafka010.ConsumerStrategies;
import org.apache.spark.streaming.kafka010.HasOffsetRanges;
import org.apache.spark.streaming.kafka010.KafkaUtils;
import org.apache.spark.streaming.kafka010.LocationStrategies;
import org.apache.spark.streaming.kafka010.OffsetRange;
import scala.Tuple2;

/** Recovers from the checkpoint or makes a new context, and commits to the group as well. */
public class PaymentsDriver {

  static final String CHECKPOINT = "s3a://payments/checkpoint";

  public static void main(String[] args) throws Exception {
    JavaStreamingContext context = JavaStreamingContext.getOrCreate(CHECKPOINT, new Function0<JavaStreamingContext>() { // expect: context-get-or-create
      @Override
      public JavaStreamingContext call() {
        return createContext();
      }
    });
    context.start();
    context.awaitTerminationOrTimeout(86400000L);
    context.stop(true, true); // expect: graceful-stop
  }

  private static JavaStreamingContext createContext() {
    SparkConf conf = new SparkConf()
        .setAppName("payments")
        .set("spark.streaming.stopGracefullyOnShutdown", "true") // expect: setting
        .set("spark.streaming.kafka.maxRatePerPartition", "500") // expect: setting
        .set("spark.streaming.backpressure.enabled", "true"); // expect: setting
    JavaStreamingContext context = new JavaStreamingContext(conf, Durations.seconds(5)); // expect: context
    context.checkpoint(CHECKPOINT); // expect: context-checkpoint

    Map<String, Object> kafka = new HashMap<>();
    kafka.put("bootstrap.servers", "kafka:9092");
    kafka.put("key.deserializer", StringDeserializer.class);
    kafka.put("value.deserializer", StringDeserializer.class);
    kafka.put("group.id", "payments"); // expect: kafka-parameter
    kafka.put("enable.auto.commit", false); // expect: kafka-parameter

    JavaInputDStream<ConsumerRecord<String, String>> records = KafkaUtils.createDirectStream( // expect: source-kafka
        context,
        LocationStrategies.PreferConsistent(), // expect: kafka-location-strategy
        ConsumerStrategies.<String, String>Subscribe(Arrays.asList("payments", "refunds"), kafka)); // expect: kafka-consumer-strategy

    records
        .mapToPair(record -> new Tuple2<>(record.key(), Long.parseLong(record.value())))
        .mapWithState(StateSpec.function(PaymentsDriver::balance)) // expect: mapWithState
        .print(); // expect: output

    records.foreachRDD(rdd -> { // expect: foreach-rdd
      OffsetRange[] offsets = ((HasOffsetRanges) rdd.rdd()).offsetRanges(); // expect: kafka-offsets
      ((CanCommitOffsets) records.inputDStream()).commitAsync(offsets); // expect: kafka-commit
    });
    return context;
  }

  private static String balance(String account, Optional<Long> amount, State<Long> balance) {
    long now = (balance.exists() ? balance.get() : 0L) + amount.or(0L);
    balance.update(now);
    return account + "=" + now;
  }
}
