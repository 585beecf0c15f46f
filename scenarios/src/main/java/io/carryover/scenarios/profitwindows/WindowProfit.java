package io.carryover.scenarios.profitwindows;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;

/**
 * Profit of a window: the output; also the share of a single trade.
 *
 * @param id null where all that was traded counts together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WindowProfit(Window window, String id, long profit) implements Serializable {

    public static WindowProfit of(WindowKey key, long profit) {
        return new WindowProfit(key.window(), key.id(), profit);
    }

    public WindowKey key() {
        return new WindowKey(window, id);
    }
}
