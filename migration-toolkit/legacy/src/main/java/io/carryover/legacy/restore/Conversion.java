package io.carryover.legacy.restore;

import java.io.Serializable;

/** From the value of a column, as Spark hands it out, to an object of a class. */
@FunctionalInterface
interface Conversion extends Serializable {

    /**
     * @param column null if the column is
     */
    Object of(Object column);
}
