package io.carryover.legacy.restore;

import java.io.Serializable;

/**
 * The watermark of the job before.
 *
 * @param ms as of the cut, milliseconds since 1970: by it the first batch's events are late; 0 if none was carried
 * @param nextMs one batch later: by it the first batch lets state expire; the same if that was not carried
 */
public record CarriedWatermark(long ms, long nextMs) implements Serializable {

    public static final CarriedWatermark NONE = new CarriedWatermark(0, 0);

    public boolean isNone() {
        return nextMs == 0;
    }
}
