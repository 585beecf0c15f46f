package io.carryover.migrated.verify;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A field of the states of all keys.
 *
 * @param path such as {@code total.amount}
 * @param isSum whether it is a number, which is summed up; else its values are counted
 * @param carried in the export; null if it has no sum, as with an infinity in it
 * @param kept in the query; null if it has no sum
 */
@JsonIgnoreProperties(value = "equal", allowGetters = true) // written for readers, worked out when read
public record FieldTotal(String path, boolean isSum, String carried, String kept) {

    public boolean isEqual() {
        return String.valueOf(carried).equals(String.valueOf(kept));
    }
}
