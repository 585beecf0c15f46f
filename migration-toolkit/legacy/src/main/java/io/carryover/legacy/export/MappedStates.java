package io.carryover.legacy.export;

import io.carryover.legacy.checkpoint.StateEntry;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** What a mapping makes of entries, one after the other. */
final class MappedStates implements Iterator<MappedState> {

    private final Iterator<StateEntry> entries;
    private final StreamMapping mapping;
    private MappedState next;

    MappedStates(Iterator<StateEntry> entries, StreamMapping mapping) {
        this.entries = entries;
        this.mapping = mapping;
    }

    @Override
    public boolean hasNext() {
        while (next == null && entries.hasNext()) {
            StateEntry entry = entries.next();
            next = mapping.map(entry).map(mapped -> dated(mapped, entry)).orElse(null);
        }
        return next != null;
    }

    @Override
    public MappedState next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        MappedState mapped = next;
        next = null;
        return mapped;
    }

    private static MappedState dated(MappedState mapped, StateEntry entry) {
        return mapped.lastUpdatedMs().isPresent() || entry.lastUpdatedMs().isEmpty()
                ? mapped
                : new MappedState(mapped.key(), mapped.state(), entry.lastUpdatedMs());
    }
}
