package io.carryover.scenarios.input;

import java.io.Serializable;

/**
 * A record as its source delivers it.
 *
 * @param position where it comes from
 * @param value its bytes, UTF-8 if it is well formed; null for a Kafka tombstone
 */
public record RawRecord(SourcePosition position, byte[] value) implements Serializable {}
