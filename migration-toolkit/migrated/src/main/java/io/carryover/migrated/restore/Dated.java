package io.carryover.migrated.restore;

import io.carryover.migrated.records.RecordEncoder;
import java.io.Serializable;
import org.apache.spark.sql.Encoder;

/**
 * State with the time of its key's last event, in processing time. Group state with a processing-time timeout keeps its
 * state like this, because initial state comes without timeouts: the function sets them in a key's first call, and has to
 * know from when.
 *
 * @param value the state
 * @param lastUpdatedMs milliseconds since 1970
 */
public record Dated<S>(S value, long lastUpdatedMs) implements Serializable {

    /** Columns {@code value} and {@code lastUpdatedMs}. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // a class literal knows no type arguments
    public static <S> Encoder<Dated<S>> encoder(Encoder<S> value) {
        return (Encoder) RecordEncoder.of(Dated.class, value);
    }

    /** What is left of a timeout, in milliseconds; negative if it is over. */
    public long msLeft(long timeoutMs, long nowMs) {
        return timeoutMs - (nowMs - lastUpdatedMs);
    }
}
