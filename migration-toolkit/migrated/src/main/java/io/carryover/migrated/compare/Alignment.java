package io.carryover.migrated.compare;

/**
 * What tells where a row stands.
 *
 * @param option as it was given; null if nothing was
 * @param column null if the batch tells
 */
record Alignment(String option, String column) {

    private static final String BATCH = "batch";

    /** @throws CannotCompareException if the batch is to tell, and the rows of a side lie in none */
    static Alignment of(CompareRequest request, WrittenRows legacy, WrittenRows migrated) {
        boolean batches = legacy.batches().isThere() || migrated.batches().isThere();
        if (request.align() != null && !(request.align().equals(BATCH) && batches)) {
            return new Alignment(request.align(), request.align());
        }
        if (request.align() != null || request.view() == View.LATEST) {
            String option = request.align() == null ? "--view latest" : "--align " + BATCH;
            requireBatches(option, request, legacy);
            requireBatches(option, request, migrated);
        }
        return new Alignment(request.align(), null);
    }

    /** Whether the rows are to be cut to a range. */
    boolean isAsked() {
        return option != null;
    }

    private static void requireBatches(String option, CompareRequest request, WrittenRows rows) {
        if (!rows.batches().isThere()) {
            throw CannotCompareException.mistake(
                    option + ": the files of --" + rows.side().word() + " " + request.path(rows.side())
                            + " lie in no folders batch=<number>; give --align COLUMN");
        }
    }
}
