package io.carryover.parity.search;

/** Is told how a search gets on. */
public interface SearchListener {

    /** @param number of the case, from 1 */
    void tries(SearchCase one, int number);

    /** A difference of a new kind is about to be made smaller. */
    void looksInto(Failure failure);

    void found(Finding finding);
}
