package io.carryover.legacy.export;

import io.carryover.carried.Cut;
import io.carryover.carried.Offsets;
import io.carryover.carried.Source;
import java.util.List;

/**
 * What a job leaves: its state as of a cut, and where it stopped reading.
 *
 * @param streams all of its state streams
 * @param unverified files without a checksum among those that all this comes from
 */
record JobState(Source source, Cut cut, List<StreamState> streams, Offsets offsets, List<String> unverified) {}
