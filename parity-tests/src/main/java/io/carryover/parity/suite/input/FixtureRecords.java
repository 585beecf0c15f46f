package io.carryover.parity.suite.input;

import io.carryover.harness.InputLine;
import io.carryover.parity.Reject;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.input.Rejected;
import io.carryover.scenarios.input.SourcePosition;
import java.nio.charset.StandardCharsets;

/** A fixture's lines as a source's records, and back where they are rejected. */
public final class FixtureRecords {

    private FixtureRecords() {}

    public static RawRecord raw(InputLine line) {
        return new RawRecord(
                SourcePosition.inFile(line.file(), line.number()), line.text().getBytes(StandardCharsets.UTF_8));
    }

    public static Reject reject(Rejected rejected) {
        return new Reject(rejected.position().source(), rejected.position().offset(), rejected.reason());
    }
}
