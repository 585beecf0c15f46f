package io.carryover.scenarios.conversionfunnel;

import java.io.Serializable;
import java.time.Instant;

/**
 * A user who went through the whole pattern: the output.
 *
 * @param pattern always {@code conversion}
 * @param timestamp that of the purchase, in UTC
 */
public record Conversion(String userId, String pattern, Instant timestamp) implements Serializable {

    static Conversion at(FunnelEvent purchase) {
        return new Conversion(purchase.userId(), "conversion", purchase.timestamp());
    }
}
