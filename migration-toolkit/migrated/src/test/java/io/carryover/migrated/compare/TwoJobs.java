package io.carryover.migrated.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/** What two jobs wrote, below a folder of a test, and how it is to be compared. */
final class TwoJobs {

    private final SparkSession spark;
    private final Path folder;
    private final List<String> ignored = new ArrayList<>();
    private final Map<String, Double> tolerances = new TreeMap<>();
    private final List<DeclaredRows> declared = new ArrayList<>();
    private String legacy;
    private List<String> keys = List.of("user");
    private View view = View.ALL;
    private String align;
    private String from;
    private String to;

    TwoJobs(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
        legacy = path("legacy");
    }

    TwoJobs legacy(String... rows) {
        return legacyIn("rows.jsonl", rows);
    }

    TwoJobs migrated(String... rows) {
        return migratedIn("rows.jsonl", rows);
    }

    TwoJobs legacyIn(String file, String... rows) {
        return write("legacy/" + file, rows);
    }

    TwoJobs migratedIn(String file, String... rows) {
        return write("migrated/" + file, rows);
    }

    /** Writes the rows of a query as Parquet. */
    TwoJobs migratedQuery(String sql) {
        spark.sql(sql).coalesce(1).write().parquet(path("migrated"));
        return this;
    }

    TwoJobs legacyQuery(String sql) {
        spark.sql(sql).coalesce(1).write().parquet(path("legacy"));
        return this;
    }

    /** Reads another path than the usual one. */
    TwoJobs legacyPath(String path) {
        legacy = path.contains("://") ? path : path(path);
        return this;
    }

    TwoJobs keys(String... columns) {
        keys = List.of(columns);
        return this;
    }

    TwoJobs ignore(String... columns) {
        ignored.addAll(List.of(columns));
        return this;
    }

    TwoJobs tolerance(String column, double relative) {
        tolerances.put(column, relative);
        return this;
    }

    TwoJobs latest() {
        view = View.LATEST;
        return this;
    }

    TwoJobs align(String column) {
        align = column;
        return this;
    }

    TwoJobs from(String position) {
        from = position;
        return this;
    }

    TwoJobs to(String position) {
        to = position;
        return this;
    }

    TwoJobs declare(String code, List<String> legacy, List<String> migrated) {
        declared.add(new DeclaredRows(code, legacy, migrated));
        return this;
    }

    Findings findings() {
        return compare().findings();
    }

    CompareResult compare() {
        return CompareJob.run(
                spark,
                new CompareRequest(
                        legacy, path("migrated"), keys, ignored, tolerances, align, from, to, view, declared, false),
                step -> {});
    }

    String path(String below) {
        return folder.resolve(below).toString();
    }

    TwoJobs write(String file, String... lines) {
        try {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
