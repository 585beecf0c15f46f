package io.carryover.scenarios;

import java.math.BigDecimal;

/**
 * How large a sum of amounts may become. As a Java object, so on the legacy side, it has no limit; in Spark's rows, so on
 * the migrated side, a {@code BigDecimal} is a decimal(38,18). Both sides refuse what only one of them could hold.
 */
public final class SumLimit {

    /** The digits before the decimal point that a sum may have. */
    public static final int DIGITS = 20;

    private SumLimit() {}

    /**
     * @throws ArithmeticException if the sum has more digits; the message names the user
     */
    public static void check(String user, BigDecimal sum) {
        if (sum.precision() - sum.scale() > DIGITS) {
            throw new ArithmeticException("user " + user + ": the sum " + sum + " has more than " + DIGITS
                    + " digits before the decimal point");
        }
    }
}
