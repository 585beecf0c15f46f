package io.carryover.legacy.columns;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/** One of the columns of a {@link StructColumn}. */
record FieldColumn(String name, Getter getter, Column column) implements Serializable {

    FieldColumn with(Column changed) {
        return new FieldColumn(name, getter, changed);
    }

    /** Those of the same class, with what both have seen. */
    static List<FieldColumn> both(List<FieldColumn> some, List<FieldColumn> others) {
        return IntStream.range(0, some.size())
                .mapToObj(i ->
                        some.get(i).with(some.get(i).column().and(others.get(i).column())))
                .toList();
    }
}
