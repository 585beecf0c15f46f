package io.carryover.legacy.columns;

import java.io.Serializable;
import java.time.Instant;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a set of keyed state, as Spark's encoders make them: a struct of the properties of a bean by name, of the
 * components of a record or a case class in declared order, of {@code _1, _2 ...} of a tuple; {@code timestamp} of an
 * {@code Instant}, {@code decimal(38,18)} of a {@code BigDecimal}, {@code string} of an enum; null where an optional is
 * empty. A number too long for its column, a class without getters, a state of several classes is refused.
 *
 * <p>It grows with what it sees: where classes are erased, as in tuples, raw collections and interfaces, the values tell.
 */
public record TypedColumns(Column key, Column state) implements Serializable {

    public static final TypedColumns UNSEEN = new TypedColumns(new OpenColumn("key"), new OpenColumn("state"));

    public static final String KEY = "key";
    public static final String STATE = "state";
    public static final String LAST_UPDATED = "lastUpdated";

    /** @throws CannotTypeException if one of them has no columns, or others than those seen before */
    public TypedColumns seeing(Object keySeen, Object stateSeen) {
        return new TypedColumns(key.seeing(keySeen), state.seeing(stateSeen));
    }

    /** @throws CannotTypeException if both have seen different columns */
    public TypedColumns and(TypedColumns other) {
        return new TypedColumns(key.and(other.key), state.and(other.state));
    }

    /** Whether there is a column of which nothing has told the type yet. */
    public boolean isOpen() {
        return key.isOpen() || state.isOpen();
    }

    /**
     * @param dated whether there is a column for the time of the last update
     * @throws CannotTypeException if it {@link #isOpen}
     */
    public StructType schema(boolean dated) {
        StructType both = new StructType(new StructField[] {
            DataTypes.createStructField(KEY, key.type(), true), DataTypes.createStructField(STATE, state.type(), true)
        });
        return dated ? both.add(LAST_UPDATED, DataTypes.TimestampType, true) : both;
    }

    /** Key and state as a row of the {@link #schema}. */
    public Row row(Object keyValue, Object stateValue) {
        return RowFactory.create(key.valueOf(keyValue), state.valueOf(stateValue));
    }

    /** Key, state and time of the last update, milliseconds since 1970, as a row of the {@link #schema}. */
    public Row row(Object keyValue, Object stateValue, OptionalLong lastUpdatedMs) {
        return RowFactory.create(
                key.valueOf(keyValue),
                state.valueOf(stateValue),
                lastUpdatedMs.isPresent() ? Instant.ofEpochMilli(lastUpdatedMs.getAsLong()) : null);
    }
}
