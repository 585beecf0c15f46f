package io.carryover.migrated.rollback;

/**
 * What is to be carried back.
 *
 * @param checkpoint of a query that has stopped
 * @param out the carried folder to be written
 * @param timeoutMs how long behind a key's last event, in processing time, the query sets the key's timeout or last timer;
 *     null if it has none, or if state tells the time itself. Milliseconds
 * @param watermarkMs that the query was begun with, milliseconds since 1970, where its checkpoint does not remember it; else null
 */
public record RollbackRequest(String checkpoint, String out, Long timeoutMs, Long watermarkMs) {

    /** Of a query whose checkpoint remembers the watermark that it was begun with, if any. */
    public RollbackRequest(String checkpoint, String out, Long timeoutMs) {
        this(checkpoint, out, timeoutMs, null);
    }
}
