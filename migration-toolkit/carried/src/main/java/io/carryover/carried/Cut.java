package io.carryover.carried;

import java.util.List;

/**
 * Where one job ends and the next begins: the state is as of the end of this batch, the offsets are where it stopped reading.
 *
 * @param batch of a legacy job the batch time, milliseconds since 1970; of a migrated one the batch id
 * @param kind how the state as of that batch came about
 * @param notes in words for the operator: which outputs come a second time, and how to avoid that
 */
public record Cut(long batch, CutKind kind, List<String> notes) {

    public Cut {
        notes = List.copyOf(notes);
    }
}
