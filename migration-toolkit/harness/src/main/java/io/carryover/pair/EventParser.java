package io.carryover.pair;

import java.io.Serializable;

/** Makes an event of a line of a batch file; the same for both jobs. Spark ships it, so it must be serializable. */
@FunctionalInterface
public interface EventParser<E> extends Serializable {

    /** @throws Exception if the line is no event: it is rejected, with the exception's message as the reason */
    E parse(String line) throws Exception;
}
