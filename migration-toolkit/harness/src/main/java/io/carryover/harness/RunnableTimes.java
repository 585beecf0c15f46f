package io.carryover.harness;

import io.carryover.parity.fixture.BadFixture;
import io.carryover.parity.fixture.CaseSettings;
import io.carryover.parity.fixture.Fixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Which times of a case the engines can run. */
public final class RunnableTimes {

    private static final int MOST_STEPS = 10_000;
    private static final Instant LATEST_START = Instant.parse("2999-12-31T23:59:59Z");

    private RunnableTimes() {}

    /**
     * Both engines count time in milliseconds since 1970, and start their batches at multiples of the interval.
     *
     * @throws BadFixture if a case has other times
     */
    public static void refuseOthers(Fixture fixture) {
        CaseSettings settings = fixture.settings();
        Path caseFile = fixture.folder().resolve("case.json");
        Duration interval = settings.batchInterval();
        if (interval.toNanosPart() % 1_000_000 != 0) {
            throw new BadFixture(caseFile, "batchInterval is " + interval + "; make it a multiple of a millisecond");
        }
        if (settings.idleBatches() > MOST_STEPS - fixture.batches().size()) {
            throw new BadFixture(
                    caseFile,
                    "idleBatches is " + settings.idleBatches() + "; a case has at most " + MOST_STEPS + " steps");
        }
        if (settings.start().isBefore(Instant.EPOCH) || settings.start().isAfter(LATEST_START)) {
            throw new BadFixture(
                    caseFile, "start " + settings.start() + " is out of range; take one from 1970 to " + LATEST_START);
        }
        if (settings.start().toEpochMilli() % interval.toMillis() != 0) {
            throw new BadFixture(
                    caseFile,
                    "start " + settings.start() + " is no multiple of batchInterval since 1970; move it to one");
        }
    }
}
