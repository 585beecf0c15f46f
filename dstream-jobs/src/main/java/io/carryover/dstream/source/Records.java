package io.carryover.dstream.source;

import io.carryover.dstream.kafka.KafkaSettings;
import io.carryover.legacy.ScalaTags;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.input.SourcePosition;
import io.carryover.scenarios.options.Source;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.kafka010.KafkaUtils;
import org.apache.spark.streaming.kafka010.LocationStrategies;

/** The records of a source as a stream. */
public final class Records {

    private Records() {}

    /**
     * @param group names the job to the brokers
     */
    public static JavaDStream<RawRecord> of(JavaStreamingContext context, Source source, String group) {
        if (source instanceof Source.Kafka kafka) {
            return ofTopic(context, kafka, group);
        }
        return ofFolder(context, (Source.Files) source);
    }

    private static JavaDStream<RawRecord> ofFolder(JavaStreamingContext context, Source.Files files) {
        return JavaDStream.fromDStream(new FolderInput(context.ssc(), files.folder()), ScalaTags.any());
    }

    private static JavaDStream<RawRecord> ofTopic(JavaStreamingContext context, Source.Kafka kafka, String group) {
        TopicStrategy strategy = new TopicStrategy(
                KafkaSettings.of(kafka.connection()).forConsumer(group), kafka.topic(), kafka.startingOffsets());
        return KafkaUtils.createDirectStream(context, LocationStrategies.PreferConsistent(), strategy)
                .map(Records::raw);
    }

    private static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
        return new RawRecord(new SourcePosition(record.topic(), record.partition(), record.offset()), record.value());
    }
}
