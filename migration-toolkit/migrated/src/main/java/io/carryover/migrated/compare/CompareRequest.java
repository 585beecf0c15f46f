package io.carryover.migrated.compare;

import java.util.List;
import java.util.Map;

/**
 * What to compare, and how. A column is named by its path: {@code window.end} is the field {@code end} of the column
 * {@code window}.
 *
 * @param legacy what the legacy job wrote: a folder or file of JSON Lines or Parquet, as Hadoop understands it
 * @param migrated what the migrated job wrote; in either format, whatever the other is in
 * @param keys the columns by which rows belong together; at least one
 * @param ignored columns that are not compared
 * @param tolerances relative tolerance of numbers by column, such as {@code average -> 1e-9}; of all numbers in it, if
 *     it is an array
 * @param align the column by which both sides are cut to what both have covered, or {@code batch} for the batch of the
 *     folder that a row lies in; null for no cut
 * @param from the first value of the align column to compare; null for the first that both have covered
 * @param to the last value of the align column to compare; null for the last that both have covered
 * @param measured whether to time a bare full outer join of the same rows as well
 */
public record CompareRequest(
        String legacy,
        String migrated,
        List<String> keys,
        List<String> ignored,
        Map<String, Double> tolerances,
        String align,
        String from,
        String to,
        View view,
        List<DeclaredRows> declared,
        boolean measured) {

    public CompareRequest {
        keys = List.copyOf(keys);
        ignored = List.copyOf(ignored);
        tolerances = Map.copyOf(tolerances);
        declared = List.copyOf(declared);
    }

    String path(Side side) {
        return side == Side.LEGACY ? legacy : migrated;
    }
}
