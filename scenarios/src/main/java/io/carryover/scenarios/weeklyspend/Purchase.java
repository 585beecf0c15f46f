package io.carryover.scenarios.weeklyspend;

import io.carryover.scenarios.input.Fields;
import io.carryover.scenarios.input.InvalidRecordException;
import io.carryover.scenarios.input.SourcePosition;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a user spent on a day.
 *
 * @param shopping decimal(18,2), negative ones too
 * @param date the day, in UTC
 */
public record Purchase(String user, BigDecimal shopping, LocalDate date, SourcePosition position)
        implements Serializable {

    /** The decimals of every amount. Spark's encoder gives back 18. */
    static final int DECIMALS = 2;

    public Purchase {
        shopping = shopping.setScale(DECIMALS);
    }

    static Purchase read(Fields fields, SourcePosition position) throws InvalidRecordException {
        return new Purchase(fields.text("user"), fields.amount("shopping"), fields.date("date"), position);
    }

    /** The event time: that of a date is its first instant. */
    public Instant eventTime() {
        return DaySum.startOf(date);
    }
}
