package io.carryover.migrated.verify;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What became of the keys of a carried stream by the end of the first batch.
 *
 * @param stream its name in the export
 * @param keptAs the name under which the query keeps it
 * @param pairedBy how it is known that these belong together, in words
 * @param carried keys in the export
 * @param equal keys with the same state
 * @param changed keys with another state
 * @param timedOut keys that are gone, and were due by the first batch
 * @param missing keys that are gone
 * @param added keys that are not in the export
 * @param explained how many keys the records of the first batch can have changed or added
 * @param mayRemoveKeys whether the job is said to remove keys in the first batch; else a key that is missing is lost
 * @param totals of the fields of all states, in the export and in the query
 * @param examples of changed, missing and added keys
 */
@JsonIgnoreProperties(value = "proved", allowGetters = true) // written for readers, worked out when read
public record StateProof(
        String stream,
        String keptAs,
        String pairedBy,
        long carried,
        long equal,
        long changed,
        long timedOut,
        long missing,
        long added,
        long explained,
        boolean mayRemoveKeys,
        List<FieldTotal> totals,
        List<DifferingKey> examples) {

    public StateProof {
        totals = List.copyOf(totals);
        examples = List.copyOf(examples);
    }

    /** Keys whose state is not the same: what the first batch has made of them, only the job knows. */
    @JsonIgnore
    public long unproved() {
        return changed + missing + added;
    }

    /** Keys that are gone and that nobody has said the job removes. */
    @JsonIgnore
    public long lost() {
        return mayRemoveKeys ? 0 : missing;
    }

    /** Whether there are records enough for the first batch to have changed all keys, so that their number proves nothing. */
    @JsonIgnore
    public boolean canAllHaveChanged() {
        return explained >= carried;
    }

    /**
     * Whether what differs can be the work of the first batch, and where nothing does, all fields add up to the same. Records
     * change keys; that they remove keys, only the job knows.
     */
    public boolean isProved() {
        boolean nothingDiffers = unproved() + timedOut == 0;
        return lost() == 0
                && changed + added <= explained
                && (!nothingDiffers || totals.stream().allMatch(FieldTotal::isEqual));
    }

    /**
     * @param key as JSON
     * @param carried its state in the export as JSON; null if it is not there
     * @param kept its state in the query as JSON; null if it is not there
     */
    public record DifferingKey(String key, String carried, String kept) {}
}
