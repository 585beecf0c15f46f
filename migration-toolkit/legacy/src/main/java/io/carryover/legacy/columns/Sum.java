package io.carryover.legacy.columns;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;

/** An exact sum: of whole numbers quickly as long as they stay small, of all others as decimals. */
final class Sum implements Serializable {

    private static final long FAR_FROM_OVERFLOW = Long.MAX_VALUE / 2;

    private long whole;
    private BigDecimal rest = BigDecimal.ZERO;
    private boolean defined = true;

    void add(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            addWhole(number.longValue());
        } else if (number instanceof BigDecimal decimal) {
            rest = rest.add(decimal);
        } else if (Double.isFinite(number.doubleValue())) {
            rest = rest.add(new BigDecimal(number.toString()));
        } else {
            defined = false;
        }
    }

    void add(Sum other) {
        rest = rest.add(other.total());
        defined &= other.defined;
    }

    /** Without trailing zeros; empty if it is infinite or no number. */
    Optional<String> text() {
        return defined ? Optional.of(total().stripTrailingZeros().toPlainString()) : Optional.empty();
    }

    private void addWhole(long number) {
        if (Math.abs(whole) > FAR_FROM_OVERFLOW || number > FAR_FROM_OVERFLOW || number < -FAR_FROM_OVERFLOW) {
            rest = rest.add(BigDecimal.valueOf(whole)).add(BigDecimal.valueOf(number));
            whole = 0;
        } else {
            whole += number;
        }
    }

    private BigDecimal total() {
        return rest.add(BigDecimal.valueOf(whole));
    }
}
