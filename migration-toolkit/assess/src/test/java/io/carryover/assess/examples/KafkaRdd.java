package io.carryover.assess.examples;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.kafka010.KafkaUtils;
import org.apache.spark.streaming.kafka010.LocationStrategies;
import org.apache.spark.streaming.kafka010.OffsetRange;

/** A range of offsets, read once. */
final class KafkaRdd {

    static JavaRDD<ConsumerRecord<String, String>> found(
            JavaSparkContext spark, Map<String, Object> consumer, OffsetRange[] ranges) {
        return KafkaUtils.createRDD(spark, consumer, ranges, LocationStrategies.PreferConsistent());
    }

    static JavaRDD<String> other(JavaStreamingContext context) {
        return context.sparkContext().textFile("/data");
    }
}
