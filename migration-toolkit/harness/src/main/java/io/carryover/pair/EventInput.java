package io.carryover.pair;

import org.apache.spark.sql.Encoder;

/**
 * The input of both jobs.
 *
 * @param parser makes events of lines
 * @param encoder how the migrated side holds events; the legacy side holds them as Java objects
 */
public record EventInput<E>(EventParser<E> parser, Encoder<E> encoder) {}
