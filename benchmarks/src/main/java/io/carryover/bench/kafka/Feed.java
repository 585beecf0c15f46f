package io.carryover.bench.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends events at an even rate, each when it is its turn: a slow job gets them no slower.
 *
 * @param settings of the client
 */
record Feed(Map<String, Object> settings, String topic, int partitions, int perSecond, Traffic traffic) {

    /** Sends the events from one number to another, the latter excluded. */
    void send(int from, int until) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            long begun = System.nanoTime();
            for (int number = from; number < until; number++) {
                long due = begun + TimeUnit.SECONDS.toNanos(number - from) / perSecond;
                awaitTurn(due);
                producer.send(new ProducerRecord<>(
                        topic,
                        number % partitions,
                        null,
                        traffic.event(number, due).getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private static void awaitTurn(long nanos) {
        while (System.nanoTime() < nanos) {
            LockSupport.parkNanos(nanos - System.nanoTime());
        }
    }
}
