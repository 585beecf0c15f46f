package io.carryover.bench.child;

/**
 * Work for a JVM of its own. Needs a constructor without parameters.
 *
 * @param <Q> what it is asked, as JSON
 * @param <A> what it answers, as JSON
 */
public interface Chore<Q extends Record, A extends Record> {

    Class<Q> requestType();

    Class<A> answerType();

    A run(Q request) throws Exception;
}
