package io.carryover.legacy.export;

import io.carryover.legacy.columns.FieldSums;
import io.carryover.legacy.columns.TypedColumns;
import java.util.Iterator;
import org.apache.spark.sql.Row;

/** The states of a partition as rows, counted and summed up on their way; told of at the end. */
final class RowsOfPartition implements Iterator<Row> {

    private static final int STATE = 1;

    private final int partition;
    private final Iterator<MappedState> states;
    private final TypedColumns columns;
    private final FieldSums sums;
    private final WrittenTotals totals;
    private long rows;
    private long dated;
    private boolean told;

    RowsOfPartition(
            int partition, Iterator<MappedState> states, TypedColumns columns, FieldSums sums, WrittenTotals totals) {
        this.partition = partition;
        this.states = states;
        this.columns = columns;
        this.sums = sums;
        this.totals = totals;
    }

    @Override
    public boolean hasNext() {
        boolean more = states.hasNext();
        if (!more && !told) {
            told = true;
            totals.add(new PartitionTotals(partition, rows, dated, sums));
        }
        return more;
    }

    @Override
    public Row next() {
        MappedState state = states.next();
        Row row = columns.row(state.key(), state.state(), state.lastUpdatedMs());
        rows++;
        dated += state.lastUpdatedMs().isPresent() ? 1 : 0;
        sums.add(row.get(STATE));
        return row;
    }
}
