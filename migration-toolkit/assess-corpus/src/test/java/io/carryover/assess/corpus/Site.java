package io.carryover.assess.corpus;

import io.carryover.assess.Place;

/**
 * Something of the legacy API in a source file.
 *
 * @param what a stateful operation or the id of a rule
 * @param file from the root of the sources, such as {@code corpus/anonymous/WordTotals.java}
 * @param line counted from 1
 */
record Site(String what, String file, int line) {

    static Site at(Place place, String what) {
        String folder = place.className().substring(0, place.className().lastIndexOf('.') + 1);
        return new Site(what, folder.replace('.', '/') + place.sourceFile(), place.line());
    }

    @Override
    public String toString() {
        return what + " at " + file + ":" + line;
    }
}
