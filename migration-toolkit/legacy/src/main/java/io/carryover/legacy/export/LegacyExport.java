package io.carryover.legacy.export;

import io.carryover.carried.CarriedFolderWriter;
import io.carryover.legacy.checkpoint.KafkaParameters;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.ReadOptions;
import io.carryover.legacy.checkpoint.StateStream;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Exports state and offsets out of a DStream checkpoint, without starting the job and without writing into the checkpoint. Needs
 * the job's classes on the thread's context class loader.
 */
public final class LegacyExport {

    private final SparkSession spark;
    private final Configuration hadoop;
    private final ExportRequest request;
    private final String checkpointFolder;

    private LegacyExport(SparkSession spark, ExportRequest request) throws IOException {
        this.spark = spark;
        this.hadoop = spark.sparkContext().hadoopConfiguration();
        this.request = request;
        this.checkpointFolder = qualified(request.checkpoint(), hadoop);
    }

    /**
     * @param spark whose executors read and write the files; with {@code rollForward}, of an application with the {@link
     *     RollForwardSettings settings} of the job
     * @param options how the checkpoint is read
     * @throws RefusedExportException if it would not be safe to go on with what is there
     * @throws io.carryover.legacy.checkpoint.UnreadableCheckpointException if the checkpoint is broken
     * @throws io.carryover.carried.RefusedFolderException if the folder to write is not empty
     */
    public static ExportResult run(SparkSession spark, ExportRequest request, ReadOptions options) throws IOException {
        return new LegacyExport(spark, request).run(options, Mappers.named(request.mapper()));
    }

    /**
     * The same, with a mapper that is there already, whichever class the request names.
     */
    public static ExportResult run(SparkSession spark, ExportRequest request, ReadOptions options, StateMapper mapper)
            throws IOException {
        return new LegacyExport(spark, request).run(options, new Mappers(List.of(mapper)));
    }

    private ExportResult run(ReadOptions options, Mappers mappers) throws IOException {
        requireApart();
        LegacyCheckpoint checkpoint = LegacyCheckpoint.read(checkpointFolder, hadoop, options);
        requireState(checkpoint);
        return Refusals.unwrapped(() ->
                request.rollForward() ? rolledForward(checkpoint, options, mappers) : asOnDisk(checkpoint, mappers));
    }

    private ExportResult asOnDisk(LegacyCheckpoint checkpoint, Mappers mappers) throws IOException {
        JobState job = new StateOnDisk(checkpoint, context()).state(checkpointFolder);
        return CarriedFolderWriter.wholeOrNothing(request.out(), hadoop, folder -> write(job, mappers, folder));
    }

    private ExportResult rolledForward(LegacyCheckpoint checkpoint, ReadOptions options, Mappers mappers)
            throws IOException {
        RollForwardSettings.require(
                RollForwardSettings.of(checkpoint, options.allowed(), hadoop),
                spark.sparkContext().getConf());
        KafkaParameters.requireAllowed(checkpoint, options.allowed());
        requireKnownPartitioners(checkpoint);
        return CarriedFolderWriter.wholeOrNothing(
                request.out(), hadoop, folder -> rolledForward(checkpoint, mappers, folder));
    }

    private ExportResult rolledForward(LegacyCheckpoint checkpoint, Mappers mappers, CarriedFolderWriter folder)
            throws IOException {
        Path scratch = new Path(folder.uriOf("_rolling"));
        try (IdleJob idle = IdleJob.of(checkpoint, spark.sparkContext(), scratch.toString())) {
            return write(new RolledState(checkpoint, idle, context()).state(checkpointFolder), mappers, folder);
        } finally {
            scratch.getFileSystem(hadoop).delete(scratch, true);
        }
    }

    /** Spark makes an object of each as soon as there is a context with the graph, whichever state it computes on from. */
    private static void requireKnownPartitioners(LegacyCheckpoint checkpoint) {
        for (StateStream stream : checkpoint.stateStreams()) {
            stream.foldersByBatch().keySet().forEach(stream::checkPartitioner);
        }
    }

    private ExportResult write(JobState job, Mappers mappers, CarriedFolderWriter folder) throws IOException {
        return new CarriedFolderExport(ExportSession.beside(spark), mappers, request.watermarkMs())
                .write(job, request.out(), folder);
    }

    private JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }

    private void requireApart() throws IOException {
        if ((qualified(request.out(), hadoop) + "/").startsWith(checkpointFolder + "/")) {
            throw RefusedExportException.mistake(
                    "--out " + request.out() + ": lies in the checkpoint, which stays as it is: give another folder");
        }
    }

    private void requireState(LegacyCheckpoint checkpoint) {
        if (checkpoint.stateStreams().isEmpty()) {
            throw RefusedExportException.unsafe(checkpointFolder
                    + ": the job keeps no state by updateStateByKey or mapWithState: there is nothing to carry over");
        }
    }

    private static String qualified(String folder, Configuration hadoop) throws IOException {
        Path path = new Path(folder);
        return path.getFileSystem(hadoop).makeQualified(path).toString();
    }
}
