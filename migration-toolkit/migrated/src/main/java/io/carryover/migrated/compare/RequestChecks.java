package io.carryover.migrated.compare;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Refuses what cannot be meant, whatever the rows are. */
public final class RequestChecks {

    private RequestChecks() {}

    /** @throws CannotCompareException if an option contradicts itself or another */
    public static void check(CompareRequest request) {
        if (request.keys().isEmpty() || request.keys().contains("")) {
            throw CannotCompareException.mistake(
                    "--keys names no column; give the columns by which rows belong together");
        }
        if (new HashSet<>(request.keys()).size() < request.keys().size()) {
            throw CannotCompareException.mistake("--keys names a column twice; name it once");
        }
        refuseKeys("--ignore", request.ignored(), request);
        refuseKeys("--tolerance", request.tolerances().keySet(), request);
        request.tolerances().keySet().stream()
                .filter(request.ignored()::contains)
                .findFirst()
                .ifPresent(column -> {
                    throw CannotCompareException.mistake(
                            "--tolerance " + column + ": the column is ignored; take it out of one of the options");
                });
        request.tolerances().forEach(RequestChecks::refuseWideTolerance);
        if (request.align() == null && (request.from() != null || request.to() != null)) {
            throw CannotCompareException.mistake("--from and --to need --align: name the column that they are of");
        }
        RangeEnd.parse("--from", request.from());
        RangeEnd.parse("--to", request.to());
    }

    private static void refuseKeys(String option, Collection<String> columns, CompareRequest request) {
        Set<String> keys = new HashSet<>(request.keys());
        columns.stream().filter(keys::contains).findFirst().ifPresent(column -> {
            throw CannotCompareException.mistake(option + " " + column
                    + ": it is a key, by which rows belong together; take it out of one of the options");
        });
    }

    /** At 1 and more, a number would be the same as any other of its sign. */
    private static void refuseWideTolerance(String column, double tolerance) {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw CannotCompareException.mistake(
                    "--tolerance " + column + "=" + tolerance + ": give a number between 0 and 1, such as 1e-9");
        }
    }
}
