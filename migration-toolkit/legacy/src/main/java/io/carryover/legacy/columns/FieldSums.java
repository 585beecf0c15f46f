package io.carryover.legacy.columns;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.types.DataType;

/**
 * Exact sums of the numbers in a column, by their paths below it in Spark's words: {@code total.amount}, {@code
 * amounts.element}, {@code byDay.value}. A column that is itself a number goes by its own name. Floating-point numbers count as the
 * decimals that they are written as; a field with an infinity or no number in it has no sum. Null counts as nothing.
 */
public final class FieldSums implements Serializable {

    private final SummedColumn column;

    /**
     * @param name of the column
     * @param type of the column
     */
    public FieldSums(String name, DataType type) {
        this.column = SummedColumn.of(type, "", name);
    }

    /** @param value as it stands in a row: numbers, rows, Scala collections; null counts as nothing */
    public void add(Object value) {
        column.add(value);
    }

    /** Adds what another has summed up, of the same type. */
    public void addAll(FieldSums other) {
        column.addAll(other.column);
    }

    /** Decimals by path, without trailing zeros. */
    public Map<String, String> sums() {
        Map<String, String> sums = new TreeMap<>();
        column.collect(sums);
        return sums;
    }
}
