package io.carryover.harness;

import java.io.Serializable;

/**
 * A line of a batch file.
 *
 * @param file name of the file
 * @param number from 1
 * @param text the line, without its end
 */
public record InputLine(String file, long number, String text) implements Serializable {}
