package io.carryover.migrated.restore;

import java.io.Serializable;
import java.time.Instant;

/** The state of a user. */
public record Total(long count, Instant expiry) implements Serializable {}
