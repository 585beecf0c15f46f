package io.carryover.scenarios.profitwindows;

import io.carryover.scenarios.input.Fields;
import io.carryover.scenarios.input.InvalidRecordException;
import io.carryover.scenarios.input.SourcePosition;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A trade.
 *
 * @param id what was traded
 * @param profit the amount, negative for a sell
 */
public record TradeEvent(String id, long profit, Instant time, SourcePosition position) implements Serializable {

    static TradeEvent read(Fields fields, SourcePosition position) throws InvalidRecordException {
        int sign = signOf(fields.text("type"));
        return new TradeEvent(
                fields.text("id"), (long) sign * fields.integer("amount"), fields.instant("time"), position);
    }

    /** What its profit is added to. */
    public List<WindowKey> keys(Windows windows, boolean byId) {
        return windows.of(time).stream()
                .map(window -> new WindowKey(window, byId ? id : null))
                .toList();
    }

    private static int signOf(String type) throws InvalidRecordException {
        return switch (type) {
            case "buy" -> 1;
            case "sell" -> -1;
            default -> throw new InvalidRecordException("field type is neither \"buy\" nor \"sell\"");
        };
    }
}
