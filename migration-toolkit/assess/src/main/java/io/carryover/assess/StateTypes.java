package io.carryover.assess;

/**
 * The types of a stateful operation as Java source names them, type arguments included as far as the bytecode has them:
 * {@code java.util.List<com.acme.Event>}. Each is null where the bytecode does not tell.
 *
 * @param key of the pairs
 * @param value of one record, not the list of a batch
 * @param state of a key
 * @param output what the function returns for each call; for {@code updateStateByKey} the state
 */
public record StateTypes(String key, String value, String state, String output) {}
