package io.carryover.assess;

/**
 * Something of an input that was left out.
 *
 * @param file the file, with {@code !} before an entry of a jar
 * @param what is wrong with it
 */
public record Problem(String file, String what) {}
