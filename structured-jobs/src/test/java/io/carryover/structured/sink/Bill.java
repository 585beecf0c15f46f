package io.carryover.structured.sink;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/** An output with the types that sinks have to keep. */
public record Bill(String user, Instant time, BigDecimal amount) implements Serializable {}
