package io.carryover.carried;

/**
 * A file of a carried folder.
 *
 * @param path relative to the folder, with slashes
 * @param bytes its length
 * @param sha256 in lower-case hexadecimal digits
 */
public record CarriedFile(String path, long bytes, String sha256) {}
