package io.carryover.migrated.compare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;

import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;

/**
 * The batches of a folder, where every file lies in the folder of one: {@code batch=<number>}, or
 * {@code <prefix>-<milliseconds since 1970>[.<suffix>]} as a DStream's {@code saveAsTextFiles} names it.
 *
 * @param naming null where the files lie in no such folders
 */
record Batches(Naming naming, long first, long last) {

    private static final Batches NONE = new Batches(null, 0, 0);

    private enum Naming {
        PARTITION("/batch=(\\d{1,18})/"),
        TIME_SUFFIX("/[^/=]+-(\\d{13})(?:\\.[^/]*)?/[^/]+$");

        private final Pattern pattern;

        Naming(String regex) {
            pattern = Pattern.compile(regex);
        }

        OptionalLong batchOf(Path file) {
            Matcher matcher = pattern.matcher(file.toUri().getPath());
            return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
        }
    }

    static Batches of(List<Path> files) {
        for (Naming naming : Naming.values()) {
            List<OptionalLong> batches = files.stream().map(naming::batchOf).toList();
            if (!batches.isEmpty() && batches.stream().allMatch(OptionalLong::isPresent)) {
                LongSummaryStatistics range =
                        batches.stream().mapToLong(OptionalLong::getAsLong).summaryStatistics();
                return new Batches(naming, range.getMin(), range.getMax());
            }
        }
        return NONE;
    }

    boolean isThere() {
        return naming != null;
    }

    /** These columns without the one that only says the batch. */
    List<String> without(List<String> columns) {
        return naming == Naming.PARTITION
                ? columns.stream().filter(name -> !name.equals("batch")).toList()
                : columns;
    }

    /** The batch of a row as a whole number, null where there are none. */
    Column column() {
        return isThere()
                ? regexp_extract(col("_metadata.file_path"), naming.pattern.pattern(), 1)
                        .cast("bigint")
                : lit(null).cast("bigint");
    }
}
