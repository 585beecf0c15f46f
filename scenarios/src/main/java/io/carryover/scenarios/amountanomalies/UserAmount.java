package io.carryover.scenarios.amountanomalies;

import io.carryover.scenarios.input.Fields;
import io.carryover.scenarios.input.InvalidRecordException;
import io.carryover.scenarios.input.SourcePosition;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;

/**
 * An amount of a user.
 *
 * @param amount a finite number, negative ones too
 */
public record UserAmount(String userId, double amount, Instant timestamp, SourcePosition position)
        implements Serializable {

    /** By timestamp, equal ones in source order. */
    static final Comparator<UserAmount> TIME_ORDER =
            Comparator.comparing(UserAmount::timestamp).thenComparing(UserAmount::position);

    static UserAmount read(Fields fields, SourcePosition position) throws InvalidRecordException {
        return new UserAmount(fields.text("userId"), fields.number("amount"), fields.instant("timestamp"), position);
    }
}
