package io.carryover.assess.corpus;

import io.carryover.assess.Place;

/**
 * Something of the legacy API in a source file.
 *
 * @param what a stateful operation or the id of a rule
 * @param file from the root of the sources, such as {@code corpus/anonymous/WordTotals.java}
 * @param line counted from 1; 0 if it is a class as a whole
 */
record Site(String what, String file, int line) {

    static Site at(Place place, String what) {
        return new Site(what, place.sourceFile(), place.line());
    }

    /** Reads what {@link #toString()} writes. */
    static Site parse(String text) {
        int colon = text.lastIndexOf(':');
        String[] parts = text.substring(0, colon).split(" at ", 2);
        return new Site(parts[0], parts[1], Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return what + " at " + file + ":" + line;
    }
}
