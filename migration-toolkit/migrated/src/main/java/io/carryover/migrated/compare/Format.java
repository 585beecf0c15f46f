package io.carryover.migrated.compare;

import java.util.regex.Pattern;

/** How rows are written. */
enum Format {
    JSON_LINES("text"),
    PARQUET("parquet");

    private static final Pattern NOT_READ = Pattern.compile(".*\\.(csv|orc|avro|xml)(\\.\\w+)?");

    private final String sparkName;

    Format(String sparkName) {
        this.sparkName = sparkName;
    }

    /** By the name of a file: what is called nothing else is taken for JSON Lines, as {@code part-00000} may be. */
    static Format of(String fileName) {
        return fileName.endsWith(".parquet") ? PARQUET : JSON_LINES;
    }

    static boolean isKnown(String fileName) {
        return !NOT_READ.matcher(fileName).matches();
    }

    /** What Spark reads the files as; a line of JSON is read by us, so that every digit is kept. */
    String sparkName() {
        return sparkName;
    }
}
