package io.carryover.scenarios.runningstats;

import io.carryover.scenarios.input.Fields;
import io.carryover.scenarios.input.InvalidRecordException;
import io.carryover.scenarios.input.SourcePosition;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * An amount of a user.
 *
 * @param amount decimal(18,2), negative ones too
 */
public record AmountEvent(String userId, BigDecimal amount, SourcePosition position) implements Serializable {

    /** The decimals of every amount. Spark's encoder gives back 18. */
    static final int DECIMALS = 2;

    public AmountEvent {
        amount = amount.setScale(DECIMALS);
    }

    static AmountEvent read(Fields fields, SourcePosition position) throws InvalidRecordException {
        return new AmountEvent(fields.text("userId"), fields.amount("amount"), position);
    }
}
