package io.carryover.legacy.input;

import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.dstream.InputDStream;
import org.apache.spark.streaming.scheduler.StreamInputInfo;
import scala.collection.immutable.Map$;

/**
 * Tells Spark how much an input stream of one's own has taken, as Spark's own streams do: it is what a {@code
 * StreamingListener} and the web page show. Run on Spark 4.1.
 */
public final class InputReport {

    private InputReport() {}

    /** To be called once for each batch, from {@link InputDStream#compute}. */
    public static void taken(InputDStream<?> stream, Time batchTime, long count) {
        stream.context()
                .scheduler()
                .inputInfoTracker()
                .reportInfo(batchTime, new StreamInputInfo(stream.id(), count, Map$.MODULE$.empty()));
    }
}
