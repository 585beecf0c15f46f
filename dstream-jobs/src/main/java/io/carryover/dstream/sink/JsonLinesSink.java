package io.carryover.dstream.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * Files {@code batch=<time>/part-*.jsonl}. A batch that is run again replaces its folder.
 *
 * @param folder a path as Hadoop understands it, complete with its file system
 */
public record JsonLinesSink(String folder) implements BatchSink {

    @Override
    public void write(long batchTimeMs, JavaRDD<String> rows) throws IOException {
        Configuration configuration = rows.context().hadoopConfiguration();
        BatchFolder batch = new BatchFolder(new Path(folder), batchTimeMs);
        batch.clearAttempt(configuration);
        String attempt = batch.attempt().toString();
        List<String> written = rows.mapPartitionsWithIndex((partition, lines) -> part(attempt, partition, lines), false)
                .collect();
        removeOthers(batch.attempt(), new HashSet<>(written), configuration);
        batch.replace(configuration);
    }

    /** Writes the lines of a partition, if there are any; returns the name of the file. */
    private static Iterator<String> part(String folder, int partition, Iterator<String> lines) throws IOException {
        if (!lines.hasNext()) {
            return List.<String>of().iterator();
        }
        // A task may be run twice at the same time: each attempt has a file of its own.
        String name =
                "part-%05d-%d.jsonl".formatted(partition, TaskContext.get().taskAttemptId());
        Path file = new Path(folder, name);
        Configuration configuration =
                SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
        try (OutputStream out = file.getFileSystem(configuration).create(file)) {
            while (lines.hasNext()) {
                out.write((lines.next() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return List.of(name).iterator();
    }

    private static void removeOthers(Path attempt, Set<String> written, Configuration configuration)
            throws IOException {
        FileSystem files = attempt.getFileSystem(configuration);
        if (!files.exists(attempt)) {
            return;
        }
        for (FileStatus file : files.listStatus(attempt)) {
            if (!written.contains(file.getPath().getName())) {
                files.delete(file.getPath(), false);
            }
        }
    }
}
