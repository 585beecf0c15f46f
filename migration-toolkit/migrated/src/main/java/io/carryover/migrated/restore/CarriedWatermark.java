package io.carryover.migrated.restore;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.time.Instant;
import org.apache.spark.sql.Column;

/**
 * The watermark of the job before. The engine cannot be told: its own starts at 1970 and follows the rows of the new query
 * alone, one batch behind. So what is late by this one is left out in front, and functions go by the later of the two.
 *
 * @param ms milliseconds since 1970; 0 if none was carried
 */
public record CarriedWatermark(long ms) implements Serializable {

    static final CarriedWatermark NONE = new CarriedWatermark(0);

    /**
     * True for rows that are not late by this watermark, all rows if there is none: a condition for {@code where}.
     *
     * @param time the column with the event time, or whatever else a row is late by
     */
    public Column isBefore(String time) {
        return ms > 0 ? col(time).gt(lit(Instant.ofEpochMilli(ms))) : lit(true);
    }

    /**
     * The later one of this and the engine's.
     *
     * @param engineMs the engine's current watermark, milliseconds since 1970
     */
    public Instant orLater(long engineMs) {
        return Instant.ofEpochMilli(Math.max(ms, engineMs));
    }

    /**
     * Where the event-time timer of a carried key has to be set, milliseconds since 1970: what is due already fires in the
     * first batch, in which the engine's watermark is 1970.
     */
    public long timerAt(Instant expiry) {
        long expiryMs = expiry.toEpochMilli();
        return expiryMs <= ms ? 0 : expiryMs;
    }
}
