package io.carryover.migrated.compare;

import io.carryover.carried.job.JobJson;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;

/**
 * Compares the rows of both sides in one pass, as they come sorted by key, by {@code exact}, and by the tolerant values. What it
 * holds at a time does not grow with their number.
 */
record SortedMerge(List<String> keys, Map<String, Double> tolerances)
        implements MapPartitionsFunction<SidedRow, String> {

    /** Returns one line, {@link Findings} as JSON. */
    @Override
    public Iterator<String> call(Iterator<SidedRow> rows) {
        Tally tally = new Tally(new RowView(keys));
        Tolerances close = new Tolerances(tolerances);
        Leftovers leftovers = new Leftovers(close, tally);
        Sweep sweep = new Sweep(close, tally, leftovers);
        SidedRow last = null;
        while (rows.hasNext()) {
            SidedRow row = rows.next();
            boolean sameKey = last != null && row.hasKeyOf(last);
            if (!sameKey || !row.exact().equals(last.exact())) {
                sweep.end();
            }
            if (!sameKey) {
                leftovers.end();
            }
            tally.count(row.from());
            sweep.take(row);
            last = row;
        }
        sweep.end();
        leftovers.end();
        return List.of(JobJson.line(tally.findings())).iterator();
    }
}
