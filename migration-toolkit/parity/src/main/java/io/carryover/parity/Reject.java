package io.carryover.parity;

/**
 * A record that an implementation sent to the dead letter.
 *
 * @param file name of the batch file
 * @param line line number in that file, from 1
 * @param reason what the parser says of it; not compared
 */
public record Reject(String file, long line, String reason) {}
