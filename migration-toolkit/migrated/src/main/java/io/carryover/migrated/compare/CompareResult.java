package io.carryover.migrated.compare;

import java.util.List;

/**
 * The outcome of a comparison.
 *
 * @param notSeen what was declared and did not come to pass
 * @param range what both sides were cut to, in words; null if they were not
 * @param seconds that the comparison took
 * @param bareJoinSeconds that Spark took to read the same rows and join them by the keys; null if it was not asked for
 */
public record CompareResult(
        Findings findings,
        List<UnseenRow> notSeen,
        ReadRows legacy,
        ReadRows migrated,
        String range,
        double seconds,
        Double bareJoinSeconds) {

    public CompareResult {
        notSeen = List.copyOf(notSeen);
    }

    /**
     * A row that was declared to be left out and that the legacy job did not write.
     *
     * @param index among the legacy rows of the declaration, from 0
     */
    public record UnseenRow(String code, int index) {}

    /**
     * What was read of one side.
     *
     * @param rows all of them
     * @param cutBefore those that lie before the range
     * @param cutAfter those that lie behind the range
     * @param leftOut folders and files that were not complete
     */
    public record ReadRows(long rows, long cutBefore, long cutAfter, List<String> leftOut) {

        public ReadRows {
            leftOut = List.copyOf(leftOut);
        }
    }
}
