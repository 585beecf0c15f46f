package io.carryover.migrated.rollback;

import java.util.List;

/**
 * What was carried back.
 *
 * @param out the carried folder
 * @param batch id of the last committed batch, as of which the state is
 * @param offsets where to read on, in the form of {@code startingOffsets}
 * @param watermarkMs as of that batch, milliseconds since 1970; null if the query has none and was begun with none
 * @param notes in words for the operator
 */
public record RollbackResult(
        String out, long batch, String offsets, Long watermarkMs, List<Stream> streams, List<String> notes) {

    /**
     * One set of keyed state.
     *
     * @param rows as many as keys
     */
    public record Stream(String name, String operation, long rows) {}
}
