package io.carryover.legacy.columns;

import java.io.Serializable;
import org.apache.spark.sql.types.DataType;

/** How values of a job's classes become those of a column. */
sealed interface Column extends Serializable
        permits PlainColumn, StructColumn, ListColumn, MapColumn, OptionalColumn, OpenColumn {

    /** Where it is, such as {@code state.events.element}. */
    String path();

    /** What Spark calls it; not to be asked while it {@link #isOpen}. */
    DataType type();

    /** Whether the classes alone do not tell its type, as those of a raw list do not. */
    boolean isOpen();

    /** This one, with what a value tells of it. */
    Column seeing(Object value);

    /** This one, with what another has seen. */
    Column and(Column other);

    /**
     * The value as Spark takes it in a row; null for null.
     *
     * @throws CannotTypeException if it does not fit
     */
    Object valueOf(Object value);

    /** Fails for two columns that have seen different classes. */
    default CannotTypeException unlike(Object one, Object other) {
        return new CannotTypeException(path(), "is of " + one + " in one place and of " + other + " in another");
    }
}
