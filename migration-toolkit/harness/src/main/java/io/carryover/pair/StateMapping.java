package io.carryover.pair;

/**
 * From what a job keeps for a key to what is compared.
 *
 * @param <K> the job's key
 * @param <S> the job's state
 */
@FunctionalInterface
public interface StateMapping<K, S> {

    /** @return anything that has a form in JSON; null if there is nothing to compare, as if the key were not there */
    Object compared(K key, S state);
}
