package io.carryover.scenarios.input;

import java.io.Serializable;

/**
 * A record as its source delivers it.
 *
 * @param position where it comes from
 * @param value its bytes, UTF-8 if it is well formed; null for a Kafka tombstone
 * @param defect why the source could not read it; null if it could
 */
public record RawRecord(SourcePosition position, byte[] value, String defect) implements Serializable {

    public RawRecord(SourcePosition position, byte[] value) {
        this(position, value, null);
    }

    /** Stands for what a source cannot deliver; it becomes a reject with this reason. */
    public static RawRecord unreadable(SourcePosition position, String defect) {
        return new RawRecord(position, null, defect);
    }
}
