package io.carryover.legacy.export;

import io.carryover.carried.Manifest;

/**
 * What an export has written.
 *
 * @param folder that it is in
 * @param offsets in the form of {@code startingOffsets}
 */
public record ExportResult(String folder, Manifest manifest, String offsets) {}
