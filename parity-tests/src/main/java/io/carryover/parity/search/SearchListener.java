package io.carryover.parity.search;

/** Is told how a search gets on. */
public interface SearchListener {

    /** For who only wants the result. */
    SearchListener SILENT = new SearchListener() {};

    /** @param number of the case, from 1 */
    default void tries(SearchCase one, int number) {}

    /** A difference of a new kind is about to be made smaller. */
    default void looksInto(Failure failure) {}

    default void found(Finding finding) {}
}
