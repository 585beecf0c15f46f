package io.carryover.cli;

import io.carryover.scenarios.kafka.OffsetSpan;

/**
 * Where a partition is to be read from, and what the broker has of it.
 *
 * @param offset that the export names; null of a partition that it does not know
 * @param earliest that the broker still has; null if it does not know the partition
 * @param latest behind the last record that the broker has; null if it does not know the partition
 */
record PartitionOffsets(String topic, int partition, Long offset, Long earliest, Long latest) {

    static PartitionOffsets of(String topic, int partition, Long offset, OffsetSpan span) {
        return new PartitionOffsets(
                topic, partition, offset, span == null ? null : span.earliest(), span == null ? null : span.latest());
    }

    /** Whether records that the state has not seen cannot be read any more, or never were what the export has seen. */
    boolean isGap() {
        return earliest == null || earliest > begin() || begin() > latest;
    }

    /** In words, with what a gap costs. */
    String finding() {
        if (earliest == null) {
            return "missing: the broker does not have it, and all records from " + offset + " on are gone";
        }
        if (earliest > begin()) {
            return "gap: " + (earliest - begin()) + " records are gone, those from " + begin() + " until " + earliest;
        }
        if (offset == null) {
            return "new: the export does not know it, all its " + latest + " records are read";
        }
        if (offset > latest) {
            return "gap: the broker ends at " + latest + ", " + (offset - latest) + " records before " + offset
                    + ": it is another topic of the name, or has lost records";
        }
        return "fits: " + (latest - offset) + " records to read from " + offset + " on";
    }

    /** A partition that is new since the export has been read by nobody. */
    private long begin() {
        return offset == null ? 0 : offset;
    }

    String name() {
        return topic + "-" + partition;
    }
}
