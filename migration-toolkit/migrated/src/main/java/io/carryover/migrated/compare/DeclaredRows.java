package io.carryover.migrated.compare;

import java.util.List;

/**
 * Rows of the legacy job, and the rows that the migrated job must write instead. Nothing is left out of the comparison: what is
 * expected of the migrated job are the legacy job's rows with these exchanged.
 *
 * @param code of the declared difference, such as {@code D23}
 * @param legacy JSON objects; may be empty
 * @param migrated JSON objects; may be empty
 */
public record DeclaredRows(String code, List<String> legacy, List<String> migrated) {

    public DeclaredRows {
        legacy = List.copyOf(legacy);
        migrated = List.copyOf(migrated);
    }
}
