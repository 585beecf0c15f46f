package io.carryover.assess;

/**
 * A jar or folder that was read.
 *
 * @param path as the user named it
 * @param classes how many classes it holds, those of nested jars included
 * @param streamingClasses how many of them name something of Spark Streaming
 * @param note what a reader should know of how it was read, such as which version of a multi-release jar; null if nothing
 */
public record Input(String path, int classes, int streamingClasses, String note) {}
