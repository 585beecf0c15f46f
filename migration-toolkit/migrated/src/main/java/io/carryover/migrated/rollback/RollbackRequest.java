package io.carryover.migrated.rollback;

/**
 * What is to be carried back.
 *
 * @param checkpoint of a query that has stopped
 * @param out the carried folder to be written
 * @param timeoutMs how long behind a key's last event, in processing time, the query sets the key's timeout or last timer;
 *     null if it has none, or if state tells the time itself. Milliseconds
 */
public record RollbackRequest(String checkpoint, String out, Long timeoutMs) {}
