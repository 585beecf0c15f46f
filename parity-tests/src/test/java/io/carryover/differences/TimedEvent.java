package io.carryover.differences;

import io.carryover.migrated.records.RecordEncoder;
import java.io.Serializable;
import java.time.Instant;
import org.apache.spark.sql.Encoder;

/** An event with a time of its own. Public because the code that Spark generates makes them. */
public record TimedEvent(String key, Instant time) implements Serializable {

    static TimedEvent at(String key, int second) {
        return new TimedEvent(key, Instant.ofEpochSecond(second));
    }

    static Encoder<TimedEvent> encoder() {
        return RecordEncoder.of(TimedEvent.class);
    }

    int second() {
        return (int) time.getEpochSecond();
    }

    @Override
    public String toString() {
        return key + "@" + second();
    }
}
