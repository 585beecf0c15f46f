package io.carryover.migrated.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/** The positions that are compared, both ends included. */
record Range(Long from, Long to) {

    /** All there is. */
    static final Range WHOLE = new Range(null, null);

    /** A row without a position is in every range. */
    Column holds() {
        return isBefore().or(isAfter()).equalTo(lit(false));
    }

    Column isBefore() {
        return from == null ? lit(false) : position().isNotNull().and(position().lt(from));
    }

    Column isAfter() {
        return to == null ? lit(false) : position().isNotNull().and(position().gt(to));
    }

    private static Column position() {
        return col("position");
    }
}
