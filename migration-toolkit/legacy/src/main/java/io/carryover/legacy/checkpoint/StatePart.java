package io.carryover.legacy.checkpoint;

import java.io.Serializable;

/**
 * A file of a state stream: the state of one of its partitions.
 *
 * @param uri of the file
 * @param hasChecksum whether a changed byte would be noticed
 */
public record StatePart(String uri, long bytes, boolean hasChecksum) implements Serializable {}
