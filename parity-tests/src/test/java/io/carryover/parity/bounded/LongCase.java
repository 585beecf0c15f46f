package io.carryover.parity.bounded;

import io.carryover.parity.fixture.Batch;
import io.carryover.parity.fixture.CaseSettings;
import io.carryover.parity.fixture.Fixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A case in which one key has events in every step. In each step but the last ones others come, are there once more in the
 * next step, and stay away from then on; the last steps are so many that at the end all of them are gone.
 */
record LongCase(ComingAndGoing story, int steps) {

    static final Duration BATCH_INTERVAL = Duration.ofSeconds(1);

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int FAITHFUL = 0;
    private static final int COME_IN_EACH_STEP = 3;
    private static final int STEPS_AT_THE_FLOOR = 3;

    /**
     * @param folder one that is there and empty
     */
    Fixture fixture(Path folder) {
        List<Batch> batches = IntStream.rangeClosed(1, steps)
                .mapToObj(step -> new Batch("batch-%02d.jsonl".formatted(step), lines(step)))
                .toList();
        return new Fixture(
                folder.getFileName().toString(),
                folder,
                new CaseSettings(START, BATCH_INTERVAL, 0, story.given()),
                batches);
    }

    /** How many keys have state behind a step. */
    long liveAt(int step) {
        return lives().filter(life -> life.from() <= step && step < life.goneAt())
                .count();
    }

    /** How many keys lose their state in a step. */
    long leavingAt(int step) {
        return lives().filter(life -> life.goneAt() == step).count();
    }

    private List<String> lines(int step) {
        Stream<String> ofVisitors = visits().filter(visit -> visit.step() == step)
                .map(visit -> story.events().of(visit.key(), time(step), visit.last()));
        return Stream.concat(Stream.of(story.events().of(FAITHFUL, time(step), false)), ofVisitors)
                .flatMap(String::lines)
                .toList();
    }

    private Stream<Life> lives() {
        int stay = story.staySteps();
        if (story.eachEventAlone()) {
            return Stream.concat(IntStream.rangeClosed(1, steps).boxed(), visits().map(Visit::step))
                    .map(step -> new Life(step, step + stay));
        }
        return Stream.concat(
                Stream.of(new Life(1, Integer.MAX_VALUE)),
                visits().filter(Visit::last).map(visit -> new Life(visit.step() - 1, visit.step() + stay)));
    }

    private Stream<Visit> visits() {
        List<Visit> visits = new ArrayList<>();
        int lastComing = steps - STEPS_AT_THE_FLOOR - story.staySteps() - 1;
        for (int step = 1; step <= lastComing; step++) {
            for (int i = 1; i <= COME_IN_EACH_STEP; i++) {
                int key = step * COME_IN_EACH_STEP + i;
                visits.add(new Visit(key, step, false));
                visits.add(new Visit(key, step + 1, true));
            }
        }
        return visits.stream();
    }

    private Instant time(int step) {
        return START.plus(story.eventTime().multipliedBy(step));
    }

    private record Visit(int key, int step, boolean last) {}

    private record Life(int from, int goneAt) {}
}
