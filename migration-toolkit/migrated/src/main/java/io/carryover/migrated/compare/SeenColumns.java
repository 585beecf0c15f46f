package io.carryover.migrated.compare;

import java.util.List;

/** Refuses, once the rows were read, to have compared by columns that are not there, or to have compared nothing. */
record SeenColumns(CompareRequest request, Alignment alignment, CommonRange range) {

    private static final long KINDS = Marks.NUMBER | Marks.TIME;

    /** @throws CannotCompareException if the outcome would say nothing */
    void check(ComparedSide legacy, ComparedSide migrated, Findings findings) {
        Marks named = Marks.of(request);
        requireOn(legacy, named);
        requireOn(migrated, named);
        long seen = legacy.marks(named) | migrated.marks(named);
        if (seen != 0) {
            require("--ignore", named.missing(request.ignored(), seen), "either side");
            require(
                    "--tolerance",
                    named.missing(List.copyOf(request.tolerances().keySet()), seen),
                    "either side");
        }
        refuseOtherKind(seen);
        if (findings.legacyRows() + findings.migratedRows() == 0) {
            throw CannotCompareException.mistake("nothing is compared: neither side has a row"
                    + (range.words() == null ? "" : " in " + range.words())
                    + "; give paths and a range that hold rows");
        }
    }

    private void requireOn(ComparedSide side, Marks named) {
        if (side.read().rows() == 0) {
            return;
        }
        String where = "--" + side.written().side().word() + " "
                + request.path(side.written().side());
        require("--keys", named.missing(request.keys(), side.marks(named)), where);
        if (alignment.column() != null) {
            require("--align", named.missing(List.of(alignment.column()), side.marks(named)), where);
        }
    }

    /** A range of times says nothing of numbers. */
    private void refuseOtherKind(long seen) {
        if (alignment.column() != null && alignment.isAsked() && (seen & KINDS & ~range.marks()) != 0) {
            throw CannotCompareException.mistake("--align " + alignment.option() + ": " + range.words()
                    + " is a range of "
                    + (range.marks() == Marks.TIME ? "times" : "numbers") + ", and some rows hold the other there;"
                    + " give --from and --to as the column is");
        }
    }

    private static void require(String option, List<String> missing, String where) {
        if (!missing.isEmpty()) {
            throw CannotCompareException.mistake(option + " " + missing.get(0) + ": no row of " + where
                    + " has this column; give the path of one that is there");
        }
    }
}
