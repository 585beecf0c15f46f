package io.carryover.legacy.export;

import io.carryover.carried.CarriedFolderWriter;
import io.carryover.carried.CarriedStream;
import io.carryover.carried.Manifest;
import io.carryover.carried.Tool;
import io.carryover.carried.job.StrayTasks;
import io.carryover.legacy.time.Watermark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * Writes what a job leaves into a carried folder.
 *
 * @param spark with the settings of {@link ExportSession}
 * @param watermarkMs of a job that keeps none of ours; null if it has none
 */
record CarriedFolderExport(SparkSession spark, Mappers mappers, Long watermarkMs) {

    /** No task writes any more when it ends, whether it has failed or not. */
    ExportResult write(JobState job, String out, CarriedFolderWriter folder) throws IOException {
        try {
            return written(job, out, folder);
        } catch (Throwable e) {
            StrayTasks.awaitEnd(spark.sparkContext());
            throw e;
        }
    }

    private ExportResult written(JobState job, String out, CarriedFolderWriter folder) throws IOException {
        Long watermark = watermarkMs;
        List<CarriedStream> streams = new ArrayList<>();
        for (StreamState stream : job.streams()) {
            Optional<FirstEntry> first = FirstEntry.in(stream.entries());
            Optional<Watermark> kept = first.flatMap(FirstEntry::watermark);
            if (kept.isPresent()) {
                watermark = own(kept.get(), stream);
            } else {
                streams.add(write(stream, first, job, folder));
            }
        }
        Manifest manifest = manifest(job, watermark, streams);
        folder.finish(manifest, job.offsets());
        return new ExportResult(out, manifest, job.offsets().json());
    }

    private CarriedStream write(
            StreamState stream, Optional<FirstEntry> first, JobState job, CarriedFolderWriter folder) {
        String relative = "state/" + stream.name();
        StreamWriter writer = new StreamWriter(spark, relative, folder.uriOf(relative));
        return first.map(found -> writer.write(stream, found, mapping(stream, found, job)))
                .orElseGet(() -> writer.empty(stream, null, null));
    }

    private StreamMapping mapping(StreamState stream, FirstEntry first, JobState job) {
        return mappers.mapping(new MappedStream(
                job.source().checkpoint(),
                spark.sparkContext().hadoopConfiguration(),
                stream.name(),
                stream.operation(),
                first.keyClass(),
                first.stateClass()));
    }

    private Long own(Watermark kept, StreamState stream) {
        if (watermarkMs != null) {
            throw RefusedExportException.mistake("--watermark: the job keeps its watermark itself, in the stream "
                    + stream.name() + ": leave the option out");
        }
        return kept.current();
    }

    private Manifest manifest(JobState job, Long watermark, List<CarriedStream> streams) {
        return new Manifest(
                Manifest.FORMAT,
                Tool.on(spark.version()),
                job.source(),
                job.cut(),
                watermark,
                streams,
                List.of(),
                job.unverified());
    }
}
