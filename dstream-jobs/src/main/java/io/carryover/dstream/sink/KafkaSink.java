package io.carryover.dstream.sink;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * A record for each row, at least once: a batch that is run again is sent again. The headers {@code batch} (the batch time)
 * and {@code row} (from 0, in the order of the rows' text) tell a repeat.
 *
 * @param settings of the producer; without secrets, since they are written into the checkpoint
 */
public record KafkaSink(Map<String, Object> settings, String topic) implements BatchSink {

    @Override
    public void write(long batchTimeMs, JavaRDD<String> rows) {
        JavaRDD<String> kept = rows.persist(StorageLevel.MEMORY_AND_DISK());
        kept.sortBy(row -> row, true, Math.max(1, kept.getNumPartitions()))
                .zipWithIndex()
                .foreachPartition(numbered -> send(batchTimeMs, numbered));
        kept.unpersist(false);
    }

    private void send(long batchTimeMs, Iterator<Tuple2<String, Long>> numbered) throws InterruptedException {
        if (!numbered.hasNext()) {
            return;
        }
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(settings)) {
            List<Future<?>> sent = new ArrayList<>();
            numbered.forEachRemaining(row -> sent.add(producer.send(record(batchTimeMs, row._2(), row._1()))));
            for (Future<?> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("cannot write to topic " + topic, e.getCause());
        }
    }

    private ProducerRecord<byte[], byte[]> record(long batchTimeMs, long number, String row) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, bytes(row));
        record.headers().add("batch", bytes(Long.toString(batchTimeMs))).add("row", bytes(Long.toString(number)));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
