package io.carryover.migrated.compare;

import io.carryover.carried.job.RootCause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What a job has written up to now.
 *
 * @param partitions the columns that folders named {@code column=value} hold, without the batch
 * @param batches those that the files lie in
 * @param leftOut folders and files that are not complete
 */
record WrittenRows(
        Side side, FolderScan scan, Format format, List<String> partitions, Batches batches, List<String> leftOut) {

    /** @throws CannotCompareException if there is nothing that can be read */
    static WrittenRows find(SparkSession spark, CompareRequest request, Side side) {
        String option = "--" + side.word() + " " + request.path(side);
        FolderScan scan =
                FolderScan.of(side, request.path(side), spark.sparkContext().hadoopConfiguration());
        List<Path> files = scan.files().stream().map(FileStatus::getPath).toList();
        Batches batches = Batches.of(files);
        return new WrittenRows(
                side,
                scan,
                format(option, files),
                batches.without(partitions(option, scan.root(), files)),
                batches,
                scan.leftOut().stream().map(Path::toString).sorted().toList());
    }

    /** The columns of Parquet; lines of JSON in the column {@code value}; and the partitions behind either. */
    Dataset<Row> read(SparkSession spark) {
        return load(spark.read().format(format.sparkName()));
    }

    /**
     * What the types of Parquet tell; nothing of JSON.
     *
     * @throws CannotCompareException if a file is none, or columns of two files have types that nothing joins
     */
    Schema schema(SparkSession spark) {
        if (format == Format.JSON_LINES) {
            return Schema.UNKNOWN;
        }
        try {
            return Schema.of(withoutBatch(read(spark).schema()));
        } catch (Exception e) { // Spark throws checked ones that no signature shows
            throw CannotCompareException.corrupt("--" + side.word() + " " + scan.root()
                    + ": cannot be read as Parquet (" + RootCause.line(e) + "); correct or remove what is broken");
        }
    }

    private StructType withoutBatch(StructType type) {
        List<String> columns = batches.without(Arrays.asList(type.fieldNames()));
        return new StructType(columns.stream().map(type::apply).toArray(StructField[]::new));
    }

    /** Reads the files with another reader. */
    Dataset<Row> load(DataFrameReader reader) {
        if (format == Format.PARQUET) {
            reader.option("mergeSchema", true);
        }
        if (scan.hasStreamLog()) {
            return reader.load(scan.root().toString());
        }
        if (hasPartitions()) {
            reader.option("basePath", scan.root().toString());
        } else {
            reader.option("recursiveFileLookup", true);
        }
        return leftOut.isEmpty() ? reader.load(scan.root().toString()) : reader.load(fileNames());
    }

    private boolean hasPartitions() {
        return scan.files().stream()
                .anyMatch(file -> !partitionsOf(scan.root(), file.getPath()).isEmpty());
    }

    private String[] fileNames() {
        return scan.files().stream().map(file -> file.getPath().toString()).toArray(String[]::new);
    }

    private static Format format(String option, List<Path> files) {
        for (Path file : files) {
            if (!Format.isKnown(file.getName())) {
                throw CannotCompareException.mistake(option + ": holds " + file
                        + ", which is neither JSON Lines nor Parquet; name a folder of these");
            }
        }
        Set<Format> formats =
                files.stream().map(file -> Format.of(file.getName())).collect(Collectors.toSet());
        if (formats.size() != 1) {
            throw CannotCompareException.mistake(
                    option + ": holds " + (formats.isEmpty() ? "no file of rows" : "JSON Lines and Parquet")
                            + "; name a folder with files of one of them");
        }
        return formats.iterator().next();
    }

    /** Spark's partition discovery asks for the same columns in the path of every file. */
    private static List<String> partitions(String option, Path root, List<Path> files) {
        List<List<String>> all =
                files.stream().map(file -> partitionsOf(root, file)).distinct().toList();
        if (all.size() > 1) {
            throw CannotCompareException.mistake(option + ": its files lie in folders of different kinds, " + all.get(0)
                    + " and " + all.get(1) + "; name a folder in which they all lie alike");
        }
        return all.stream().flatMap(List::stream).toList();
    }

    private static List<String> partitionsOf(Path root, Path file) {
        String below = root.toUri().relativize(file.toUri()).getPath();
        List<String> folders = new ArrayList<>(Arrays.asList(below.split("/")));
        folders.remove(folders.size() - 1);
        return folders.stream()
                .filter(folder -> folder.indexOf('=') > 0)
                .map(folder -> folder.substring(0, folder.indexOf('=')))
                .toList();
    }
}
