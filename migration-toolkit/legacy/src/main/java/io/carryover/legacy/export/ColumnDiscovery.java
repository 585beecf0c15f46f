package io.carryover.legacy.export;

import io.carryover.legacy.columns.TypedColumns;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;

/** Finds the columns of a stream: by the classes of its first row, or, where these are erased, by a pass over all of its rows. */
final class ColumnDiscovery {

    private ColumnDiscovery() {}

    /**
     * Empty if there are no rows.
     *
     * @param known one of the rows, if it is known already
     */
    static Optional<TypedColumns> columnsOf(JavaRDD<MappedState> states, Optional<MappedState> known) {
        Optional<TypedColumns> first = known.map(row -> seeing(TypedColumns.UNSEEN, row))
                .or(() -> columns(states.mapPartitions(ColumnDiscovery::first).take(1)));
        return first.isPresent() && first.get().isOpen()
                ? columns(states.mapPartitions(ColumnDiscovery::all).collect())
                : first;
    }

    private static Optional<TypedColumns> columns(List<byte[]> shipped) {
        return shipped.stream()
                .map(bytes -> Shipped.read(TypedColumns.class, bytes))
                .reduce(TypedColumns::and);
    }

    private static Iterator<byte[]> first(Iterator<MappedState> states) {
        return states.hasNext() ? shipped(seeing(TypedColumns.UNSEEN, states.next())) : Collections.emptyIterator();
    }

    private static Iterator<byte[]> all(Iterator<MappedState> states) {
        TypedColumns columns = TypedColumns.UNSEEN;
        while (states.hasNext()) {
            columns = seeing(columns, states.next());
        }
        return shipped(columns);
    }

    private static TypedColumns seeing(TypedColumns columns, MappedState state) {
        return columns.seeing(state.key(), state.state());
    }

    private static Iterator<byte[]> shipped(TypedColumns columns) {
        return Collections.singleton(Shipped.bytes(columns)).iterator();
    }
}
