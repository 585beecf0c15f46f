package io.carryover.harness;

import io.carryover.parity.fixture.Batch;
import io.carryover.parity.fixture.Fixture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A fixture's batches as both engines are fed with them. */
public record CaseSteps(Fixture fixture) {

    /** The times of all steps, in order. */
    public List<Instant> times() {
        return IntStream.rangeClosed(1, fixture.steps())
                .mapToObj(fixture::timeOf)
                .toList();
    }

    /** The time of the last step. */
    public Instant lastTime() {
        return fixture.timeOf(fixture.steps());
    }

    /** The step, from 1, at a batch time in milliseconds since 1970. */
    public int stepAt(long timeMs) {
        long sinceStart = timeMs - fixture.settings().start().toEpochMilli();
        return Math.toIntExact(sinceStart / fixture.settings().batchInterval().toMillis());
    }

    /** The lines by step time; idle steps are left out. */
    public Map<Instant, List<InputLine>> lines() {
        Map<Instant, List<InputLine>> lines = new TreeMap<>();
        for (int step = 1; step <= fixture.batches().size(); step++) {
            lines.put(fixture.timeOf(step), linesOf(step));
        }
        return lines;
    }

    /** The lines of a step, from 1. */
    public List<InputLine> linesOf(int step) {
        return step <= fixture.batches().size() ? linesOf(fixture.batches().get(step - 1)) : List.of();
    }

    private static List<InputLine> linesOf(Batch batch) {
        return IntStream.range(0, batch.lines().size())
                .mapToObj(i ->
                        new InputLine(batch.fileName(), i + 1L, batch.lines().get(i)))
                .toList();
    }
}
