package io.carryover.golden;

import java.io.Serializable;

/** The state of a word. */
public final class Tally implements Serializable {

    private static final long serialVersionUID = 1;

    private long count;
    private String first;

    public Tally() {}

    /** @param first the word itself, as it was seen first */
    Tally(long count, String first) {
        this.count = count;
        this.first = first;
    }

    Tally plus(long more) {
        return new Tally(count + more, first);
    }

    @Override
    public String toString() {
        return count + " " + first;
    }
}
