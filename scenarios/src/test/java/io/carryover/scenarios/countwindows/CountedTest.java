package io.carryover.scenarios.countwindows;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.scenarios.input.SourcePosition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountedTest {

    @Test
    void aWindowThatIsNotFullStaysOpen() {
        Counted counted = count(3, Optional.empty(), reading(1, 2.5, "10:00"), reading(2, 1, "10:01"));

        assertThat(counted).isEqualTo(new Counted(Optional.of(new OpenWindow(2, 3.5)), List.of()));
    }

    @Test
    void aWindowThatBecomesFullIsEmittedAndLeavesNothing() {
        Counted counted = count(3, Optional.of(new OpenWindow(2, 3)), reading(1, 4.5, "10:00"));

        assertThat(counted).isEqualTo(new Counted(Optional.empty(), List.of(new WindowAverage("d1", 3, 2.5))));
    }

    @Test
    void aStepMayFillSeveralWindowsAndBeginAnother() {
        Counted counted = count(
                2,
                Optional.of(new OpenWindow(1, 1)),
                reading(1, 2, "10:00"),
                reading(2, 3, "10:01"),
                reading(3, 4, "10:02"),
                reading(4, 5, "10:03"));

        assertThat(counted)
                .isEqualTo(new Counted(
                        Optional.of(new OpenWindow(1, 5)),
                        List.of(new WindowAverage("d1", 2, 1.5), new WindowAverage("d1", 2, 3.5))));
    }

    @Test
    void aWindowOfOneIsFullAtOnce() {
        assertThat(count(1, Optional.empty(), reading(1, 7, "10:00")))
                .isEqualTo(new Counted(Optional.empty(), List.of(new WindowAverage("d1", 1, 7))));
    }

    @Test
    void readingsOfAStepAreCountedInTimestampOrder() {
        assertThat(count(2, Optional.empty(), reading(1, 10, "10:02"), reading(2, 1, "10:00"), reading(3, 2, "10:01")))
                .isEqualTo(new Counted(Optional.of(new OpenWindow(1, 10)), List.of(new WindowAverage("d1", 2, 1.5))));
    }

    @Test
    void readingsOfAStepWithEqualTimestampsAreCountedInSourceOrder() {
        assertThat(count(2, Optional.empty(), reading(3, 10, "10:00"), reading(2, 2, "10:00"), reading(1, 1, "10:00")))
                .isEqualTo(new Counted(Optional.of(new OpenWindow(1, 10)), List.of(new WindowAverage("d1", 2, 1.5))));
    }

    private static Counted count(int size, Optional<OpenWindow> before, ReadingEvent... readings) {
        return Counted.from("d1", before, List.of(readings).iterator(), size);
    }

    private static ReadingEvent reading(long line, double reading, String time) {
        Instant timestamp = Instant.parse("2026-01-01T" + time + ":00Z");
        return new ReadingEvent("d1", reading, timestamp, SourcePosition.inFile("batch-01.jsonl", line));
    }
}
