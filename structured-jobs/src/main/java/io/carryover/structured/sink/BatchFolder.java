package io.carryover.structured.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Takes the rows of one batch at a time: folder {@code batch=<id>} with files {@code part-*}. A batch that is run again
 * replaces its folder, so that repeats leave no trace. Rows are written beside, under a hidden name that readers skip, and
 * appear with a rename: at once where a rename is atomic, as on HDFS and on local disks.
 *
 * @param folder of all batches, a path as Hadoop understands it
 */
record BatchFolder(String folder, Format format) {

    enum Format {
        /** Of a dataset with one column, text. */
        JSON_LINES("text", "jsonl"),
        PARQUET("parquet", "parquet");

        private final String sparkName;
        private final String extension;

        Format(String sparkName, String extension) {
            this.sparkName = sparkName;
            this.extension = extension;
        }
    }

    /** A batch without rows leaves no folder, and takes away that of an earlier attempt. */
    void replace(long batchId, Dataset<?> rows) {
        Path written = hidden(batchId, "new");
        write(rows, written);
        boolean empty = isEmpty(rows.sparkSession(), written);
        try {
            swap(batchId, written, empty, fileSystem(rows.sparkSession()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Dataset<?> rows, Path target) {
        rows.write()
                .format(format.sparkName)
                .mode(SaveMode.Overwrite)
                .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
                .save(target.toString());
    }

    private boolean isEmpty(SparkSession spark, Path target) {
        return spark.read().format(format.sparkName).load(target.toString()).isEmpty();
    }

    private void swap(long batchId, Path written, boolean empty, FileSystem files) throws IOException {
        Path batch = new Path(folder, "batch=" + batchId);
        Path old = hidden(batchId, "old");
        files.delete(old, true);
        if (files.exists(batch)) {
            rename(files, batch, old);
        }
        if (empty) {
            files.delete(written, true);
        } else {
            nameParts(files, written);
            rename(files, written, batch);
        }
        files.delete(old, true);
    }

    /** Spark puts an id of the write into the names, knows no extension for JSON Lines, and leaves a file without rows. */
    private void nameParts(FileSystem files, Path written) throws IOException {
        FileStatus[] parts = files.globStatus(new Path(written, "part-*"));
        Arrays.sort(parts);
        int number = 0;
        for (FileStatus part : parts) {
            if (part.getLen() == 0) {
                files.delete(part.getPath(), false);
            } else {
                rename(files, part.getPath(), new Path(written, "part-%05d.%s".formatted(number, format.extension)));
                number++;
            }
        }
    }

    private Path hidden(long batchId, String kind) {
        return new Path(folder, ".writing/batch-" + batchId + "-" + kind);
    }

    private FileSystem fileSystem(SparkSession spark) throws IOException {
        return new Path(folder).getFileSystem(spark.sparkContext().hadoopConfiguration());
    }

    private static void rename(FileSystem files, Path from, Path to) throws IOException {
        if (!files.rename(from, to)) {
            throw new IOException(from + " cannot be renamed to " + to);
        }
    }
}
