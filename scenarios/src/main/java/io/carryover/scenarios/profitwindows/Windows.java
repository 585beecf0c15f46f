package io.carryover.scenarios.profitwindows;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Windows of one length, one of which starts at 1970, and another a slide behind each. If the slide is the length, each
 * follows the other; if it is shorter, they overlap.
 *
 * @param length at least the slide
 */
public record Windows(Duration length, Duration slide) implements Serializable {

    /** The windows that a time is in, the latest first; at least one. */
    public List<Window> of(Instant time) {
        List<Window> windows = new ArrayList<>();
        long timeMs = time.toEpochMilli();
        long lastStartMs = timeMs - Math.floorMod(timeMs, slide.toMillis());
        for (long startMs = lastStartMs; startMs + length.toMillis() > timeMs; startMs -= slide.toMillis()) {
            windows.add(new Window(Instant.ofEpochMilli(startMs), Instant.ofEpochMilli(startMs + length.toMillis())));
        }
        return windows;
    }

    /** As many as a time is in at most. */
    long overlapping() {
        return length.plus(slide).minusMillis(1).dividedBy(slide);
    }
}
