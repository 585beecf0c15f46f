package io.carryover.scenarios.countwindows;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What a step's readings make of a device's window.
 *
 * @param open the window that is open behind them; empty if it has no reading
 * @param closed the averages of the windows that became full among them, in order
 */
public record Counted(Optional<OpenWindow> open, List<WindowAverage> closed) {

    /**
     * Adds the readings of one device in timestamp order. The order decides which of them share a window, and, as doubles
     * are rounded, the last digits of their sum.
     *
     * @param before the window before them, empty if it has no reading
     * @param readings in any order
     * @param size the number of readings in a window
     */
    public static Counted from(String device, Optional<OpenWindow> before, Iterator<ReadingEvent> readings, int size) {
        OpenWindow window = before.orElse(OpenWindow.EMPTY);
        List<WindowAverage> closed = new ArrayList<>();
        for (ReadingEvent event : inTimeOrder(readings)) {
            window = window.add(event.reading());
            if (window.count() == size) {
                closed.add(window.close(device));
                window = OpenWindow.EMPTY;
            }
        }
        return new Counted(window.count() == 0 ? Optional.empty() : Optional.of(window), closed);
    }

    private static List<ReadingEvent> inTimeOrder(Iterator<ReadingEvent> readings) {
        List<ReadingEvent> sorted = new ArrayList<>();
        readings.forEachRemaining(sorted::add);
        sorted.sort(ReadingEvent.TIME_ORDER);
        return sorted;
    }
}
