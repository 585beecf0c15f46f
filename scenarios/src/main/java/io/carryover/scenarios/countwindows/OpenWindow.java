package io.carryover.scenarios.countwindows;

import java.io.Serializable;

/**
 * A window that is not full: the state of a device. A device without a reading since its last full window has none.
 *
 * @param count the number of readings so far
 * @param sum of these readings, added up in order; infinite if it is more than a double holds
 */
public record OpenWindow(int count, double sum) implements Serializable {

    static final OpenWindow EMPTY = new OpenWindow(0, 0);

    OpenWindow add(double reading) {
        return new OpenWindow(count + 1, sum + reading);
    }

    /** The average that this window ends with. */
    WindowAverage close(String device) {
        return new WindowAverage(device, count, sum / count);
    }
}
