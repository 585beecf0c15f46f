package io.carryover.dstream;

import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.RootCause;
import io.carryover.scenarios.options.Sink;
import io.carryover.scenarios.options.Source;
import io.carryover.scenarios.options.UsageException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Completes the paths in a job's options: a checkpoint keeps them, and may be recovered from another working directory. */
record AbsolutePaths(Configuration hadoop) {

    /**
     * @throws UsageException if a text is no path
     * @throws CannotStartException if there is no such file system
     */
    JobOptions in(JobOptions options) {
        return new JobOptions(
                options.scenario(),
                options.api(),
                options.parameters(),
                source(options.source()),
                sink(options.sink()),
                folder("checkpoint", options.checkpoint()),
                options.initialState(),
                options.batchInterval(),
                options.deadLetter().map(folder -> folder("dead-letter", folder)),
                options.availableNow(),
                options.monitor(),
                given(options.given()));
    }

    private Source source(Source source) {
        return source instanceof Source.Files files ? new Source.Files(folder("input", files.folder())) : source;
    }

    private Sink sink(Sink sink) {
        if (sink instanceof Sink.JsonLines lines) {
            return new Sink.JsonLines(folder("output", lines.folder()));
        }
        if (sink instanceof Sink.Parquet parquet) {
            return new Sink.Parquet(folder("output", parquet.folder()));
        }
        return sink;
    }

    private Map<String, String> given(Map<String, String> options) {
        Map<String, String> given = new TreeMap<>(options);
        given.replaceAll((name, value) -> switch (name) {
            case "input", "output", "checkpoint", "dead-letter" -> folder(name, value);
            case "kafka-properties" ->
                java.nio.file.Path.of(value).toAbsolutePath().normalize().toString();
            default -> value;
        });
        return given;
    }

    private String folder(String option, String text) {
        try {
            Path path = new Path(text);
            return path.getFileSystem(hadoop).makeQualified(path).toString();
        } catch (IllegalArgumentException e) {
            throw new UsageException("--" + option + " " + text + ": give a folder: " + RootCause.line(e));
        } catch (IOException e) {
            throw new CannotStartException("--" + option + " " + text + ": " + RootCause.line(e));
        }
    }
}
