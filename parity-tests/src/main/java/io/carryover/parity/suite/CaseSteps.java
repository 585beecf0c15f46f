package io.carryover.parity.suite;

import io.carryover.parity.fixture.Batch;
import io.carryover.parity.fixture.Fixture;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.input.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A fixture's batches as both engines are fed with them. */
record CaseSteps(Fixture fixture) {

    /** The times of all steps, in order. */
    List<Instant> times() {
        return IntStream.rangeClosed(1, fixture.steps())
                .mapToObj(fixture::timeOf)
                .toList();
    }

    int stepAt(long timeMs) {
        long sinceStart = timeMs - fixture.settings().start().toEpochMilli();
        return Math.toIntExact(sinceStart / fixture.settings().batchInterval().toMillis());
    }

    /** The records by step time; idle steps are left out. */
    Map<Instant, List<RawRecord>> records() {
        Map<Instant, List<RawRecord>> records = new TreeMap<>();
        for (int step = 1; step <= fixture.batches().size(); step++) {
            records.put(fixture.timeOf(step), recordsOf(step));
        }
        return records;
    }

    /** The records of a step, from 1. */
    List<RawRecord> recordsOf(int step) {
        return step <= fixture.batches().size() ? recordsOf(fixture.batches().get(step - 1)) : List.of();
    }

    private static List<RawRecord> recordsOf(Batch batch) {
        return IntStream.range(0, batch.lines().size())
                .mapToObj(i -> new RawRecord(
                        SourcePosition.inFile(batch.fileName(), i + 1L),
                        batch.lines().get(i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
