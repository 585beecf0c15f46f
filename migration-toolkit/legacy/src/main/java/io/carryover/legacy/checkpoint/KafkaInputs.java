package io.carryover.legacy.checkpoint;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.dstream.DStream;
import org.apache.spark.streaming.dstream.InputDStream;
import scala.Tuple4;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Finds the direct Kafka streams in a graph of DStreams, by the name of their class: the connector may be in the job's jar
 * alone. Run on Spark 3.5.1 and 4.1 with the connector 3.5.1.
 */
public final class KafkaInputs {

    private static final String DIRECT_STREAM = "org.apache.spark.streaming.kafka010.DirectKafkaInputDStream";

    private KafkaInputs() {}

    /** In the order of their ids. */
    public static List<KafkaInput> behind(DStream<?>[] outputs) {
        return StateStreams.all(outputs).stream()
                .filter(KafkaInputs::isDirectStream)
                .map(stream -> new KafkaInput(((InputDStream<?>) stream).id(), rangesByBatch(stream)))
                .sorted(Comparator.comparingInt(KafkaInput::id))
                .toList();
    }

    /** What they make consumers with: on executors, and on the driver. A job may have changed either since it made the stream. */
    static List<Map<?, ?>> parametersBehind(DStream<?>[] outputs) {
        List<Map<?, ?>> parameters = new ArrayList<>();
        StateStreams.all(outputs).stream().filter(KafkaInputs::isDirectStream).forEach(stream -> {
            parameters.add((Map<?, ?>) field(stream, "executorKafkaParams"));
            parameters.add(ofStrategy(field(stream, "consumerStrategy")));
        });
        return parameters;
    }

    private static Object field(DStream<?> stream, String name) {
        Class<?> type = stream.getClass();
        while (!type.getName().equals(DIRECT_STREAM)) {
            type = type.getSuperclass();
        }
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(stream);
        } catch (ReflectiveOperationException e) {
            throw unknownConnector(e);
        }
    }

    private static Map<?, ?> ofStrategy(Object strategy) {
        try {
            return (Map<?, ?>)
                    strategy.getClass().getMethod("executorKafkaParams").invoke(strategy);
        } catch (ReflectiveOperationException e) {
            throw unknownConnector(e);
        }
    }

    private static IllegalStateException unknownConnector(ReflectiveOperationException cause) {
        return new IllegalStateException(
                "this release of the Kafka connector is not known: it keeps its parameters elsewhere", cause);
    }

    private static boolean isDirectStream(DStream<?> stream) {
        for (Class<?> type = stream.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(DIRECT_STREAM)) {
                return true;
            }
        }
        return false;
    }

    private static NavigableMap<Long, List<KafkaRange>> rangesByBatch(DStream<?> stream) {
        NavigableMap<Long, List<KafkaRange>> ranges = new TreeMap<>();
        CollectionConverters.asJava(stream.checkpointData().data())
                .forEach((Time time, Object batch) -> ranges.put(time.milliseconds(), ranges((Object[]) batch)));
        return ranges;
    }

    private static List<KafkaRange> ranges(Object[] batch) {
        return Arrays.stream(batch)
                .map(range -> range((Tuple4<?, ?, ?, ?>) range))
                .sorted(Comparator.comparing(KafkaRange::topic).thenComparingInt(KafkaRange::partition))
                .toList();
    }

    private static KafkaRange range(Tuple4<?, ?, ?, ?> range) {
        return new KafkaRange((String) range._1(), (Integer) range._2(), (Long) range._3(), (Long) range._4());
    }
}
